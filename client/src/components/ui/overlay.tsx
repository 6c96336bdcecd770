/** What is called over the page with a key: a line to type in on top, what it means below it. */

import { Drawer, Modal, UnstyledButton } from "@mantine/core";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./overlay.module.css";

/** Wide: the whole screen of a phone. Slim: a sheet from its lower edge. */
const KINDS = { wide: { size: 680, yOffset: 88 }, slim: { size: 520, yOffset: 72 } };

export type OverlayProps = {
  label: string;
  kind: keyof typeof KINDS;
  /** Not, where Escape goes back a step first. */
  closeOnEscape?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Where the focus goes afterwards is the caller's. */
export function Overlay({ label, kind, closeOnEscape = true, onClose, children }: OverlayProps) {
  const isPhone = useIsPhone();
  const shared = { opened: true, onClose, closeOnEscape, returnFocus: false, transitionProps: { duration: 0 } };
  if (isPhone && kind === "slim") {
    const classNames = { content: styles.sheet, inner: styles.inner };
    return (
      <Drawer.Root {...shared} position="bottom" size="auto" classNames={classNames}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={label}>{children}</Drawer.Content>
      </Drawer.Root>
    );
  }
  return (
    <Modal.Root {...shared} {...KINDS[kind]} fullScreen={isPhone} classNames={{ content: styles.dialog }}>
      <Modal.Overlay />
      <Modal.Content aria-label={label} data-kind={kind}>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}

/** A mark, the input, and what stands at its end. */
export function OverlayLine({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}

export function OverlayInput(input: ComponentPropsWithRef<"input">) {
  return <input autoComplete="off" spellCheck={false} {...input} className={styles.input} />;
}

export type OverlayCloseProps = { label?: string; onClose: () => void; children: ReactNode };

/** The way out: a key at the desk, a target on the phone. */
export function OverlayClose({ label, onClose, children }: OverlayCloseProps) {
  if (!useIsPhone()) return <kbd aria-hidden>Esc</kbd>;
  return (
    <UnstyledButton className={styles.close} aria-label={label} onClick={onClose}>
      {children}
    </UnstyledButton>
  );
}

export function OverlayFoot({ className = "", children }: { className?: string; children: ReactNode }) {
  return <div className={`${styles.foot} ${className}`}>{children}</div>;
}

/** The keys that do what stands beside them. */
export function OverlayKeys({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys} aria-hidden>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
