/** The route, if one likes: typed, found among those that are known, or made of what was typed. */

import { Combobox, useCombobox } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useIsPhone } from "@/lib/use-phone";
import { routesQuery } from "../climbing-queries";
import { useShownRoutes } from "../kept/use-outbox";
import { findRoutes, sayRoute } from "../model/route-words";
import { GradeMark } from "../today/grade-mark";
import type { RouteOut } from "../types";
import styles from "./route-field.module.css";
import type { Log } from "./use-log";

const NONE: readonly RouteOut[] = [];
const MOST_OFFERED = 8;
const NEW = "new";

export function RouteField({ log }: { log: Log }) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isPhone = useIsPhone();
  const routes = useShownRoutes(useQuery(routesQuery).data ?? NONE);
  const offered = findRoutes(routes, log.route ? "" : log.typed)
    .filter(({ scale, is_active }) => scale === log.scale && (is_active || log.typed !== ""))
    .slice(0, MOST_OFFERED);
  const name = log.typed.trim();
  const isKnown = routes.some((route) => route.name.toLowerCase() === name.toLowerCase() && route.scale === log.scale);
  const canMake = name !== "" && !log.route && !log.isNewRoute && !isKnown;
  const pick = (value: string) => {
    if (value === NEW) log.makeRoute();
    else log.pickRoute(routes.find(({ id }) => id === value) ?? null);
    combobox.closeDropdown();
  };
  // Then the letters log again.
  const leaveBy = (event: KeyboardEvent<HTMLInputElement>) => {
    const isPicking = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0;
    if (event.key === "Escape" || (event.key === "Enter" && !isPicking)) event.currentTarget.blur();
  };
  return (
    <Combobox
      store={combobox}
      keepMounted={false}
      onOptionSubmit={pick}
      // Where it covers neither the grades nor the styles: on the phone the log is at the foot.
      position={isPhone ? "top-start" : "bottom-start"}
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target>
        <div className={styles.route}>
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <input
            type="text"
            aria-label="Route or colour"
            placeholder="Route or colour, if you like"
            maxLength={200}
            value={log.typed}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={leaveBy}
            onChange={(event) => {
              log.type(event.currentTarget.value);
              combobox.openDropdown();
            }}
          />
          {log.route && <small>{log.route.grade}</small>}
          {log.isNewRoute && <small>new route</small>}
        </div>
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0 && !canMake}>
        <Combobox.Options mah={280} style={{ overflowY: "auto" }} aria-label="Routes">
          {offered.map((route) => (
            <Combobox.Option key={route.id} value={route.id} className={styles.offer}>
              <GradeMark row={route} />
              <span>
                <b>{route.name}</b>
                <small>{sayRoute(route)}</small>
              </span>
            </Combobox.Option>
          ))}
          {canMake && (
            <Combobox.Option value={NEW} className={styles.offer}>
              <IconPlus size={15} stroke={1.6} aria-hidden />
              <span>Make “{name}” a route</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
