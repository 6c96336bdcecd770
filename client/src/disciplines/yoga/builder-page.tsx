/** Build a sequence, or change one. */

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useNavigate, useParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { templateQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Builder } from "@/disciplines/yoga/builder";
import { readKeptSequence } from "@/disciplines/yoga/sequence-kept";
import { DrillFrame } from "@/drills/drill-frame";
import { newPartId } from "@/practice/ids";

export function BuilderPage() {
  const { id = "new" } = useParams();
  const navigate = useNavigate();
  const me = useMe();
  const isNew = id === "new";
  const fresh = useRef(newPartId());
  const template = useQuery({
    ...templateQuery(id),
    enabled: !isNew && id !== fresh.current,
    refetchOnWindowFocus: false,
  });
  // Its address changes with the first save; it is the same builder all the while.
  if (isNew || id === fresh.current) return <Builder key={fresh.current} id={fresh.current} template={null} />;
  if (template.data) return <Builder key={id} id={id} template={template.data} />;
  if (!template.error) return null;
  // The page went away before the server had it.
  const isMissing = template.error instanceof ApiProblem && template.error.status === 404;
  if (isMissing && readKeptSequence(me.id, id)) return <Builder key={id} id={id} template={null} />;
  return (
    <DrillFrame discipline="yoga" title="Sequence" onLeave={() => void navigate("/drills/yoga")}>
      <ErrorPanel title="This sequence did not load." detail={sayNotLoaded(template.error)} />
    </DrillFrame>
  );
}
