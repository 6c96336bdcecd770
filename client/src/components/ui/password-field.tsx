/** A new password with its count and its sentence; while typing only after the first leave. */

import { PasswordInput } from "@mantine/core";
import { type Ref, useState } from "react";
import { PASSWORD_LENGTH, passwordProblem } from "@/lib/password";
import styles from "./password-field.module.css";

export type PasswordFieldProps = {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  /** The server's sentence, or one of the form. */
  error?: string | null;
  size?: "sm" | "md";
  /** Show the problem although the field was not left yet: the form was sent. */
  isChecked?: boolean;
  ref?: Ref<HTMLInputElement>;
};

export function PasswordField({
  label = "Password",
  value,
  onChange,
  error,
  size = "md",
  isChecked = false,
  ref,
}: PasswordFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const length = [...value].length;
  const own = isLeft || isChecked ? passwordProblem(value) : null;
  return (
    <div className={styles.field}>
      <PasswordInput
        ref={ref}
        size={size}
        label={label}
        name="new-password"
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => setLeft(value !== "")}
        error={own ?? error}
        visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
      />
      <span className={styles.count} aria-hidden>
        {length > 0 && length < PASSWORD_LENGTH ? `${length} of ${PASSWORD_LENGTH}` : ""}
      </span>
    </div>
  );
}
