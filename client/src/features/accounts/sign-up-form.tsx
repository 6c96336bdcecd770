/** The form of a new account. */

import { Button, TextInput } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { api, unwrap } from "@/api/client";
import { ClockFields } from "@/components/ui/clock-fields";
import { DisciplinePicks } from "@/components/ui/discipline-picks";
import { PasswordField } from "@/components/ui/password-field";
import { guessClock } from "@/lib/guess-clock";
import { passwordProblem } from "@/lib/password";
import styles from "./accounts.module.css";
import { emailProblem, fieldError, formError } from "./field-errors";
import { useEntered } from "./use-entered";

/** Sessions after midnight belong to the evening before until this hour. */
const USUAL_DAY_START_HOUR = 4;

export type SignUpFormProps = { needsCode: boolean };

export function SignUpForm({ needsCode }: SignUpFormProps) {
  const entered = useEntered();
  const [email, setEmail] = useState("");
  const [isEmailLeft, setEmailLeft] = useState(false);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [disciplines, setDisciplines] = useState<string[]>([]);
  const [clock, setClock] = useState(() => ({ ...guessClock(), day_start_hour: USUAL_DAY_START_HOUR }));
  const [isSent, setSent] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);

  const register = useMutation({
    mutationFn: async () => {
      const body = { email: email.trim(), password, disciplines, theme: "auto" as const, ...clock };
      return unwrap(await api.POST("/api/auth/register", { body: needsCode ? { ...body, code: code.trim() } : body }));
    },
    onSuccess: entered,
    onError: (error) => {
      if (fieldError(error, "email")) emailField.current?.focus();
      else if (fieldError(error, "password")) passwordField.current?.focus();
      else if (fieldError(error, "code")) codeField.current?.focus();
    },
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (emailProblem(email)) emailField.current?.focus();
    else if (passwordProblem(password)) passwordField.current?.focus();
    else if (needsCode && !code.trim()) codeField.current?.focus();
    else register.mutate();
  };

  const refused = formError(register.error, ["email", "password", "code", "time_zone"]);
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextInput
        ref={emailField}
        size="md"
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        onBlur={() => setEmailLeft(email !== "")}
        error={(isEmailLeft || isSent ? emailProblem(email) : null) ?? fieldError(register.error, "email")}
      />
      <PasswordField
        ref={passwordField}
        value={password}
        onChange={setPassword}
        isChecked={isSent}
        error={fieldError(register.error, "password")}
      />
      {needsCode && (
        <TextInput
          ref={codeField}
          size="md"
          label="Code"
          description="The server printed it when it started. Its keeper can tell you."
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={
            (isSent && !code.trim() ? "Without the code nobody gets in." : null) ?? fieldError(register.error, "code")
          }
        />
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          What do you practise? <span>Pick any; you can change it later.</span>
        </legend>
        <DisciplinePicks value={disciplines} onChange={setDisciplines} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          Your clock <span>guessed from this browser</span>
        </legend>
        <ClockFields
          value={clock}
          onChange={(change) => setClock({ ...clock, ...change })}
          zoneError={fieldError(register.error, "time_zone")}
        />
      </fieldset>
      {refused && (
        <p className={styles.refused} role="alert">
          <IconFlag size={18} stroke={1.6} aria-hidden />
          {refused}
        </p>
      )}
      <Button type="submit" size="lg" fullWidth loading={register.isPending} loaderProps={{ children: "Making it" }}>
        Make account and start
      </Button>
    </form>
  );
}
