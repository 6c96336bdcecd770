/** Lets a style carry custom properties, which the stylesheets read. */

import "react";

declare module "react" {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
