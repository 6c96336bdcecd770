/** Mantine speaks our tokens: tokens.css is the only source of colour, size and motion. */

import { type CSSVariablesResolver, createTheme } from "@mantine/core";

export const theme = createTheme({
  colors: {
    petrol: [
      "#e7f7fc",
      "#d0eef9",
      "#a9e0f3",
      "#6cc7e3",
      "#44b4d5",
      "#2097b9",
      "#017da0",
      "#026483",
      "#00526c",
      "#004157",
    ],
  },
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  fontSizes: {
    xs: "var(--fs-12)",
    sm: "var(--fs-13)",
    md: "var(--fs-14)",
    lg: "var(--fs-16)",
    xl: "var(--fs-20)",
  },
  lineHeights: { xs: "1.4", sm: "1.4", md: "1.4", lg: "1.45", xl: "1.5" },
  spacing: { xs: "var(--s-2)", sm: "var(--s-3)", md: "var(--s-4)", lg: "var(--s-6)", xl: "var(--s-8)" },
  radius: { sm: "var(--r-1)", md: "var(--r-2)", lg: "var(--r-3)" },
  defaultRadius: "md",
  shadows: { sm: "var(--lift-1)", md: "var(--lift-2)" },
  breakpoints: { xs: "24.375em", sm: "48em", md: "64em", lg: "80em", xl: "100em" },
  headings: { fontFamily: "var(--font)", fontWeight: "650" },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, fz: "xs" } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 90 } } },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 90 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 } } },
    Modal: { defaultProps: { radius: "lg", transitionProps: { duration: 160 } } },
  },
});

const shared = {
  "--mantine-color-body": "var(--bg)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--surface-2)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-dimmed": "var(--text-2)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-disabled": "var(--surface-3)",
  "--mantine-color-disabled-color": "var(--text-3)",
  "--mantine-color-disabled-border": "var(--line-2)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-primary-color-light": "var(--accent-soft)",
  "--mantine-primary-color-light-hover": "var(--accent-soft)",
  "--mantine-primary-color-light-color": "var(--accent-text)",
  "--mantine-color-petrol-filled": "var(--accent)",
  "--mantine-color-petrol-filled-hover": "var(--accent-hover)",
};

export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
