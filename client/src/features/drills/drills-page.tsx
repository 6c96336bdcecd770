/** All drills: what each was set up as last on this device, and the tap that starts it. */

import { ActionIcon } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { runsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { PageHead } from "@/components/ui/page-head";
import { sayLastRun, sayState } from "@/features/drills/drill-words";
import { todayOf } from "@/lib/time";
import { type DrillOffer, useDrillOffers, useOpenDrill } from "@/practice/use-drills";
import styles from "./drills.module.css";

export function DrillsPage() {
  const offers = useDrillOffers();
  return (
    <>
      <title>Drills · Fractal Goals</title>
      <PageHead title="Drills" />
      <ul className={styles.list}>
        {offers.map((offer) => (
          <DrillRow key={offer.key} offer={offer} />
        ))}
      </ul>
    </>
  );
}

function DrillRow({ offer }: { offer: DrillOffer }) {
  const { key, drill, last, running } = offer;
  const me = useMe();
  const open = useOpenDrill();
  const { data: runs } = useQuery(runsQuery(key, { limit: 1 }));
  const isReady = last !== null || drill.setup.length === 0;
  const run = runs?.items[0];
  const start = isReady ? `Start ${last?.name ?? offer.label.toLowerCase()}` : `Set up ${drill.name}`;
  const label = running ? `Go on with ${running}` : start;
  return (
    <li className={styles.row}>
      <DisciplineIcon discipline={key} boxed size={40} decorative />
      <div className={styles.words}>
        <Link to={`/drills/${key}`} className={styles.name}>
          {drill.name}
        </Link>
        <p className={styles.summary}>{drill.summary}</p>
      </div>
      <p className={styles.last}>
        <span>{running ? "running now" : sayState(offer, run !== undefined)}</span>
        {run && <span className={styles.run}>{sayLastRun(run, todayOf(me))}</span>}
      </p>
      <ActionIcon
        size={44}
        radius="md"
        variant={isReady || running ? "filled" : "default"}
        className={styles.start}
        onClick={() => open(offer)}
        aria-label={label}
        title={label}
      >
        <IconPlayerPlay size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
