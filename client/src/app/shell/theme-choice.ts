/** Light, dark, or what the device says: chosen here, kept in the profile, applied before the next first paint. */

import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import type { Me } from "@/api/types";
import { useMe, useUpdateMe } from "@/api/use-me";

/** Keep the page in the profile's theme; the profile wins over what this browser remembered. */
export function useProfileTheme(): void {
  const { theme } = useMe();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
}

/** Return the scheme that is seen and a switch to the other one. */
export function useThemeSwitch() {
  const seen = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const update = useUpdateMe();
  const next: Me["theme"] = seen === "dark" ? "light" : "dark";
  return { next, toggle: () => update.mutate({ theme: next }) };
}
