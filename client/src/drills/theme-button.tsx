/** Light or dark, from a page without the shell. */

import { ActionIcon, useComputedColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useUpdateMe } from "@/api/use-me";
import { keepKeys } from "@/drills/keep-keys";

export function ThemeButton() {
  const seen = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const update = useUpdateMe();
  const next = seen === "dark" ? "light" : "dark";
  const Icon = next === "light" ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="subtle"
      size={36}
      color="gray"
      onMouseDown={keepKeys}
      onClick={() => update.mutate({ theme: next })}
      aria-label={`Make the page ${next}`}
      title={next === "light" ? "Light" : "Dark"}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
