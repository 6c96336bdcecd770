/** Bringing data in: choose, look at what would come in, bring it in; and what was brought in before. */

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { CheckCard } from "./check-card";
import { ChooseCard } from "./choose-card";
import { findDrillStorage } from "./drill-storage";
import { HowTo } from "./how-to";
import { ImportCard } from "./import-card";
import styles from "./imports.module.css";
import { sourceOf } from "./model";
import { PastImports } from "./past-imports";
import { importsQuery } from "./queries";
import { useBringIn, useWriting } from "./use-bring-in";
import { useDrop } from "./use-drop";
import { Working } from "./working";

export function BringInPage() {
  const [params, setParams] = useSearchParams();
  const shownId = params.get("import");
  const bring = useBringIn();
  const writing = useWriting();
  const { data: imports } = useQuery(importsQuery);
  const [stored] = useState(findDrillStorage);
  const more = useRef<HTMLInputElement>(null);
  const isOver = useDrop(
    { onFiles: bring.addFiles, onText: (text) => bring.addSource(sourceOf("Pasted text", text)) },
    writing === null,
  );
  const shown = imports?.find(({ id }) => id === shownId);
  return (
    <>
      <PageHead crumbs={[{ label: "Settings", to: "/settings#data" }]} title="Bring data in" />
      <div className={styles.page}>
        <div>
          {shown && bring.sources.length === 0 && !writing && (
            <ImportCard key={shown.id} item={shown} onClose={() => setParams({}, { replace: true })} />
          )}
          {writing ? (
            <Card>
              <Working
                label={`Writing ${writing.said}`}
                detail="It goes on when you leave this page."
                since={writing.since}
              />
            </Card>
          ) : bring.sources.length > 0 ? (
            <CheckCard bring={bring} onAdd={() => more.current?.click()} />
          ) : (
            <ChooseCard isOver={isOver} stored={stored} onFiles={bring.addFiles} onSource={bring.addSource} />
          )}
        </div>
        <div>
          <HowTo />
          <PastImports shownId={shownId} />
        </div>
      </div>
      <input
        ref={more}
        type="file"
        multiple
        hidden
        aria-label="Further files"
        onChange={({ currentTarget }) => {
          bring.addFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
