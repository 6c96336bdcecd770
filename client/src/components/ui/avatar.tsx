/** A person as initials. */

import styles from "./avatar.module.css";

/** Return up to two initials of a name, or of the first letter of an e-mail. */
export function initialsOf(name: string, email: string | null): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? email ?? "?")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return `${first}${last}`.toUpperCase();
}

export type AvatarProps = { name: string; email: string | null; size?: number };

export function Avatar({ name, email, size = 26 }: AvatarProps) {
  return (
    <span className={styles.avatar} style={{ width: size, height: size }} aria-hidden>
      {initialsOf(name, email)}
    </span>
  );
}
