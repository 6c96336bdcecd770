/** A menu of which a page has hundreds: until somebody asks for it there is only its button. */

import { Menu, type MenuProps } from "@mantine/core";
import { cloneElement, type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from "react";

type TargetProps = React.ComponentProps<"button">;

export type LazyMenuProps = Pick<MenuProps, "position" | "width"> & {
  target: ReactElement<TargetProps>;
  /** The dropdown. */
  children: ReactNode;
};

export function LazyMenu({ target, ...props }: LazyMenuProps) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <AskedMenu target={target} {...props} />;
  return cloneElement(target, { "aria-haspopup": "menu", "aria-expanded": false, onClick: () => setAsked(true) });
}

/** Opens as it comes, from a button that has the focus of the one before it, so that closing gives it back. */
function AskedMenu({ target, children, ...props }: LazyMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus({ preventScroll: true });
    setOpen(true);
  }, []);
  return (
    <Menu opened={isOpen} onChange={setOpen} clickOutsideEvents={["mousedown", "touchstart"]} {...props}>
      <Menu.Target>{cloneElement(target, { ref: button })}</Menu.Target>
      {children}
    </Menu>
  );
}
