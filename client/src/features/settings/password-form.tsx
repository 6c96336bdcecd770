/** Change the password: the old one, the new one, done. */

import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiProblem, api, sayProblem, setCsrfToken, unwrap } from "@/api/client";
import { PasswordField } from "@/components/ui/password-field";
import { showNotice } from "@/components/ui/undo-toast";
import { passwordProblem } from "@/lib/password";
import styles from "./settings.module.css";

export type PasswordFormProps = { onClose: () => void };

export function PasswordForm({ onClose }: PasswordFormProps) {
  const [password, setPassword] = useState("");
  const [next, setNext] = useState("");
  const [isSent, setSent] = useState(false);
  const change = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/auth/password", { body: { password, new_password: next } })),
    onSuccess: () => {
      setCsrfToken(null);
      showNotice("The password is changed.");
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (password && !passwordProblem(next)) change.mutate();
  };
  const errors = change.error instanceof ApiProblem ? change.error.errors : {};
  const isWrong =
    change.error instanceof ApiProblem && (change.error.type === "wrong-login" || Boolean(errors.password));
  const other = change.error && !isWrong && !errors.new_password ? sayProblem(change.error) : null;
  return (
    <form className={styles.password} onSubmit={send} noValidate>
      <PasswordInput
        label="Password now"
        autoFocus
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={
          isWrong
            ? (errors.password?.join(" ") ?? "This is not the password of this account.")
            : isSent && !password
              ? "Type the password you have now."
              : null
        }
        visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
      />
      <PasswordField
        label="New password"
        size="sm"
        value={next}
        onChange={setNext}
        isChecked={isSent}
        error={errors.new_password?.join(" ") ?? null}
      />
      {other && (
        <p className={styles.error} role="alert">
          {other}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          Change password
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Keep the old one
        </Button>
      </div>
    </form>
  );
}
