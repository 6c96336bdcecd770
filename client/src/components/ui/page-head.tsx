/** The head of a page: title or breadcrumb at the left, switches and at most one action at the right. */

import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import styles from "./panels.module.css";

export type Crumb = { label: ReactNode; to?: string };
export type PageHeadProps = {
  title?: ReactNode;
  crumbs?: readonly Crumb[];
  /** What the browser's tab says, where the title is not text. */
  tabTitle?: string;
  /** Whether a long breadcrumb is shortened, so that the switches stay where they are. */
  isOneLine?: boolean;
  children?: ReactNode;
};

export function PageHead({ title, crumbs, tabTitle, isOneLine, children }: PageHeadProps) {
  const said = [tabTitle, title, crumbs?.at(-1)?.label].find((one) => typeof one === "string" && one !== "");
  return (
    <header className={styles.head} data-one-line={isOneLine}>
      {said && <title>{`${said} · Fractal Goals`}</title>}
      <div className={styles.headText}>
        {crumbs && crumbs.length > 0 && (
          <nav aria-label="Where this is" className={styles.crumbs}>
            {crumbs.map(({ label, to }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the trail
              <Fragment key={place}>
                {place > 0 && (
                  <span aria-hidden className={styles.crumbMark}>
                    ›
                  </span>
                )}
                {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
              </Fragment>
            ))}
          </nav>
        )}
        {title !== undefined && <h1 className={styles.title}>{title}</h1>}
      </div>
      {children && <div className={styles.headActions}>{children}</div>}
    </header>
  );
}
