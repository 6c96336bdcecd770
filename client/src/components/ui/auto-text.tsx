/** Text edited where it stands: it looks like text, grows with it, and saves by itself. */

import { type KeyboardEvent, useId } from "react";
import styles from "./auto-text.module.css";

export type AutoTextProps = {
  value: string;
  /** Its name for those who hear the page. */
  label: string;
  onType: (text: string) => void;
  /** The field is left: save at once. */
  onLeave?: () => void;
  placeholder?: string;
  /** Enter makes a new line; otherwise Enter saves, and the letters that follow stay in the field. */
  isMultiline?: boolean;
  errors?: string[];
  className?: string;
  id?: string;
};

export function AutoText(props: AutoTextProps) {
  const { value, label, onType, onLeave, placeholder, isMultiline = false, errors, className, id } = props;
  const errorId = useId();
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === "Enter" && !isMultiline) {
      event.preventDefault();
      onLeave?.();
    }
  };
  const isWrong = errors !== undefined && errors.length > 0;
  return (
    <>
      <span className={`${styles.grow} ${className ?? ""}`} data-text={`${value || placeholder || ""} `}>
        <textarea
          id={id}
          rows={1}
          value={value}
          aria-label={label}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? errorId : undefined}
          placeholder={placeholder}
          onChange={(event) => onType(isMultiline ? event.target.value : event.target.value.replace(/\n/g, " "))}
          onBlur={onLeave}
          onKeyDown={press}
        />
      </span>
      {isWrong && (
        <span id={errorId} role="alert" className={styles.error}>
          {errors.join(" ")}
        </span>
      )}
    </>
  );
}
