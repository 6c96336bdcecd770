/** Sign in, and go where one wanted to be. */

import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import { ApiProblem, api, unwrap } from "@/api/client";
import { authStateQuery } from "@/api/queries";
import { nextPath } from "@/lib/next-path";
import { AccountLayout } from "./account-layout";
import styles from "./accounts.module.css";
import { emailProblem, fieldError, formError } from "./field-errors";
import { useEntered } from "./use-entered";

export function SignInPage() {
  const [search] = useSearchParams();
  const entered = useEntered();
  const { data: state } = useQuery(authStateQuery);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isRemembered, setRemembered] = useState(true);
  const [isSent, setSent] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const login = useMutation({
    mutationFn: async () => {
      const body = { email: email.trim(), password, remember: isRemembered };
      return unwrap(await api.POST("/api/auth/login", { body }));
    },
    onSuccess: (account) => entered({ ...account, taken_over: null }),
    onError: () => passwordField.current?.select(),
  });
  if (state?.is_signed_in && !login.isPending) return <Navigate to={nextPath(search.get("next"))} replace />;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (emailProblem(email)) emailField.current?.focus();
    else if (!password) passwordField.current?.focus();
    else login.mutate();
  };
  const isWrong = login.error instanceof ApiProblem && login.error.status === 401;
  const refused = isWrong
    ? "This e-mail and password do not belong together. Check both and try again."
    : formError(login.error, ["email", "password"]);
  const next = search.get("next");
  return (
    <AccountLayout title="Sign in">
      <h1>Sign in</h1>
      <p className={styles.lead}>{next ? "Then you go on where you were." : "Your tree is where you left it."}</p>
      <form className={styles.form} onSubmit={send} noValidate>
        <TextInput
          ref={emailField}
          size="md"
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={(isSent ? emailProblem(email) : null) ?? fieldError(login.error, "email")}
        />
        <PasswordInput
          ref={passwordField}
          size="md"
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={(isSent && !password ? "Type your password." : null) ?? fieldError(login.error, "password")}
          visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
        />
        <Checkbox
          label="Stay signed in on this machine"
          checked={isRemembered}
          onChange={(event) => setRemembered(event.currentTarget.checked)}
        />
        {refused && (
          <p className={styles.refused} role="alert">
            <IconFlag size={18} stroke={1.6} aria-hidden />
            {refused}
          </p>
        )}
        <Button type="submit" size="lg" fullWidth loading={login.isPending}>
          Sign in
        </Button>
        {state && state.registration !== "closed" && (
          <p className={styles.below}>
            No account yet?{" "}
            <Link className="link" to={next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up"}>
              Make one
            </Link>
          </p>
        )}
      </form>
    </AccountLayout>
  );
}
