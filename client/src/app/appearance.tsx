/** Mantine with our tokens, in the chosen colour scheme. */

import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { pageNonce } from "@/app/nonce";
import { resolveVariables, theme } from "@/app/theme";

export type AppearanceProps = { children: ReactNode; env?: "default" | "test" };

export function Appearance({ children, env = "default" }: AppearanceProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}
