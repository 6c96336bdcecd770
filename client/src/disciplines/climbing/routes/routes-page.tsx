/** All routes: found by a word, those that hang now or all, and a new one. */

import { Button, Modal } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { plural } from "@/lib/numbers";
import { routesQuery } from "../climbing-queries";
import { useShownRoutes } from "../kept/use-outbox";
import { findRoutes, sayRoute } from "../model/route-words";
import { sayTries } from "../model/styles";
import { GradeMark } from "../today/grade-mark";
import type { RouteOut } from "../types";
import { RouteForm } from "./route-form";
import styles from "./routes.module.css";

const NONE: readonly RouteOut[] = [];
type State = "active" | "all";
const STATES: readonly { value: State; label: string }[] = [
  { value: "active", label: "Up now" },
  { value: "all", label: "All" },
];

export function RoutesPage() {
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(routesQuery);
  const routes = useShownRoutes(data ?? NONE);
  const [words, setWords] = useState("");
  const [state, setState] = useState<State>("active");
  const [isMaking, setMaking] = useState(false);
  const leave = () => void navigate("/drills/climbing");
  useDrillKeys({ Escape: leave, n: () => setMaking(true) });
  const shown = findRoutes(routes, words).filter(({ is_active }) => state === "all" || is_active);
  return (
    <DrillFrame discipline="climbing" title="Routes" sub={plural(routes.length, "route")} onLeave={leave}>
      <title>Routes · Fractal Goals</title>
      <div className={styles.page}>
        <div className={styles.tools}>
          <SearchField label="Find a route" placeholder="Name, colour, place, setter" value={words} onType={setWords} />
          <Segmented label="Which routes" value={state} options={STATES} onChange={setState} />
          <Button
            variant="default"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            onClick={() => setMaking(true)}
          >
            New route
          </Button>
        </div>
        {error && !data && (
          <ErrorPanel title="The routes did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
        )}
        {!isPending && shown.length === 0 && (
          <p className={styles.empty}>
            {words
              ? "No route has these words."
              : "A route with a name shows how often you tried it. Make one, or type its name when you log."}
          </p>
        )}
        <ul className={styles.list}>
          {shown.map((route) => (
            <li key={route.id}>
              <Link to={`/drills/climbing/routes/${route.id}`} className={styles.row}>
                <GradeMark row={route} />
                <span className={styles.words}>
                  <b>{route.name}</b>
                  <small>{[sayRoute(route), route.is_active ? "" : "gone"].filter(Boolean).join(" · ") || "–"}</small>
                </span>
                <span className={styles.count}>{plural(route.send_count, "send")}</span>
                <span className={styles.count}>{sayTries(route.try_count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Modal
        opened={isMaking}
        onClose={() => setMaking(false)}
        title="New route"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <RouteForm route={null} onDone={() => setMaking(false)} />
      </Modal>
    </DrillFrame>
  );
}
