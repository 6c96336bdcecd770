/** What every test needs and happy-dom lacks. */

import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { setCsrfToken } from "@/api/client";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => {
  cleanup();
  setCsrfToken(null);
  localStorage.clear();
});
