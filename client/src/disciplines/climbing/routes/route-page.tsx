/** One route: what is known of it, and every go at it. */

import { Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useMe } from "@/api/use-me";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { plural } from "@/lib/numbers";
import { formatInstant, practiceDay } from "@/lib/time";
import { climbsQuery, routesQuery } from "../climbing-queries";
import { doWrite } from "../kept/changes";
import { useShownClimbs, useShownRoutes } from "../kept/use-outbox";
import { newestFirst, sumsOf } from "../model/day";
import { sayRoute } from "../model/route-words";
import { sayTries } from "../model/styles";
import { ClimbRow } from "../today/climb-row";
import { GradeMark } from "../today/grade-mark";
import list from "../today/today.module.css";
import type { Climb, RouteOut } from "../types";
import { RouteForm } from "./route-form";
import styles from "./routes.module.css";

const NO_ROUTES: readonly RouteOut[] = [];
const NO_CLIMBS: readonly Climb[] = [];

export function RoutePage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const { data, isPending } = useQuery(routesQuery);
  const route = useShownRoutes(data ?? NO_ROUTES).find((one) => one.id === id);
  const leave = () => void navigate("/drills/climbing/routes");
  useDrillKeys({ Escape: leave });
  if (!route && isPending) return null;
  return (
    <DrillFrame discipline="climbing" title={route?.name ?? "Route"} sub={route && sayRoute(route)} onLeave={leave}>
      <title>{`${route?.name ?? "Route"} · Fractal Goals`}</title>
      <div className={styles.page}>
        {route ? (
          <Known route={route} onGone={leave} />
        ) : (
          <p className={styles.empty}>This route is not here. What was climbed keeps its name.</p>
        )}
      </div>
    </DrillFrame>
  );
}

function Known({ route, onGone }: { route: RouteOut; onGone: () => void }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const { data = NO_CLIMBS } = useQuery(climbsQuery({ route_id: route.id }));
  const belongs = useCallback(({ route_id }: Climb) => route_id === route.id, [route.id]);
  const climbs = newestFirst(useShownClimbs(data, belongs));
  const { sends, tries } = sumsOf(climbs);
  const days = new Set(climbs.map(({ climbed_at: at }) => practiceDay(at, me.time_zone, me.day_start_hour))).size;
  const remove = () => {
    doWrite(queryClient, me.id, { kind: "routes", verb: "remove", id: route.id, row: route }, `Deleted ${route.name}.`);
    onGone();
  };
  return (
    <>
      <div className={styles.about}>
        <GradeMark row={route} />
        <p>
          {plural(sends, "send")} in {sayTries(tries)} on {plural(days, "day")}
          {!route.is_active && ", not up any more"}
        </p>
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          Edit
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={remove}>
          Delete
        </Button>
      </div>
      {route.notes && <p className={styles.notes}>{route.notes}</p>}
      {climbs.length === 0 && <p className={styles.empty}>You have not climbed it yet. Choose it in the log.</p>}
      <ol className={list.list}>
        {climbs.map((climb) => (
          <ClimbRow key={climb.id} climb={climb} isOfRoute when={formatInstant(climb.climbed_at, me)} />
        ))}
      </ol>
      <Modal
        opened={isEditing}
        onClose={() => setEditing(false)}
        title={`Edit ${route.name}`}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <RouteForm route={route} onDone={() => setEditing(false)} />
      </Modal>
    </>
  );
}
