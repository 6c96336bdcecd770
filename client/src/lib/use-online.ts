/** Whether there is a network, as far as this device knows. */

import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

const listen = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

export function useIsOnline(): boolean {
  return useSyncExternalStore(listen, isOnline);
}
