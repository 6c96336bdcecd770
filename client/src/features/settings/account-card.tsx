/** The account. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { useMe } from "@/api/use-me";
import { useSignOut } from "@/api/use-sign-out";
import { Card } from "@/components/ui/card";
import { SettingRow } from "@/components/ui/setting-row";
import { keepFocusOnPage } from "@/lib/focus";
import { NameField } from "./name-field";
import { PasswordForm } from "./password-form";
import styles from "./settings.module.css";
import { useSetting } from "./use-setting";

export function AccountCard() {
  const me = useMe();
  const { save, errorOf } = useSetting();
  const signOut = useSignOut();
  const [isChanging, setChanging] = useState(false);
  const close = () => {
    setChanging(false);
    keepFocusOnPage();
  };
  return (
    <Card id="account" title="Account">
      <SettingRow label="Name" error={errorOf("display_name")}>
        <NameField value={me.display_name} onSave={(display_name) => save({ display_name })} />
      </SettingRow>
      <SettingRow label="E-mail">
        <span className={styles.value}>{me.email}</span>
      </SettingRow>
      {isChanging ? (
        <PasswordForm onClose={close} />
      ) : (
        <SettingRow label="Password">
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            Change
          </Button>
        </SettingRow>
      )}
      <SettingRow label="Signed in" hint="on this browser">
        <Button variant="default" size="xs" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </SettingRow>
    </Card>
  );
}
