/** What I practise. */

import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { DisciplinePicks } from "@/components/ui/discipline-picks";
import styles from "./settings.module.css";
import { useSetting } from "./use-setting";

export function PracticeCard() {
  const me = useMe();
  const { save, errorOf } = useSetting();
  const error = errorOf("disciplines");
  return (
    <Card id="practice" title="What I practise" sub="any of these">
      <DisciplinePicks value={me.disciplines} onChange={(disciplines) => save({ disciplines })} />
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </Card>
  );
}
