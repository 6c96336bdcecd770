/** What every test needs and happy-dom lacks. */

import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { setCsrfToken } from "@/api/client";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => {
  cleanup();
  setCsrfToken(null);
  localStorage.clear();
});
