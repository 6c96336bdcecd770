/** Whether the page is as narrow as a phone. */

import { useMediaQuery } from "@mantine/hooks";

export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false }) ?? false;
}
