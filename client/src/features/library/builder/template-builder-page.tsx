/** The builder: the session page without clocks; what is typed is the plan, and it is saved by itself. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Navigate, useNavigate, useParams, useSearchParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { disciplinesQuery, templateQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { BuilderProvider } from "@/features/library/builder/builder-context";
import { TemplateBuilder } from "@/features/library/builder/template-builder";
import { useRowView } from "@/features/library/row-editors";
import { blankTemplate, openTemplateEditor, type TemplateEditor } from "@/features/library/template-editor";
import { useFreshId } from "@/features/library/use-fresh-id";
import { drillOf, templatePath } from "@/practice/template-places";

const CRUMBS = [
  { label: "Library", to: "/library" },
  { label: "Templates", to: "/library" },
] as const;

export function TemplateBuilderPage() {
  const { id = "" } = useParams();
  const { editor, found, error, retry } = useTemplateEditor(id);
  if (found && drillOf(found)) return <Navigate to={templatePath(found)} replace />;
  if (editor) {
    return (
      <BuilderProvider key={editor.getView().row.id} value={editor}>
        <AddressOfNew editor={editor} isNew={id === "new"} />
        <TemplateBuilder isNew={id === "new"} />
      </BuilderProvider>
    );
  }
  const isGone = error instanceof ApiProblem && error.status === 404;
  return (
    <>
      <PageHead crumbs={CRUMBS} tabTitle="Template" />
      {!error && <StillRows label="Loading the template" count={8} />}
      {error !== null && (
        <ErrorPanel
          title={isGone ? "This template is not here." : "The template did not load."}
          detail={isGone ? "It may have been deleted. Sessions made from it keep their plan." : sayNotLoaded(error)}
          onRetry={isGone ? undefined : retry}
        />
      )}
    </>
  );
}

function useTemplateEditor(id: string) {
  const client = useQueryClient();
  const me = useMe();
  const [search] = useSearchParams();
  const isNew = id === "new";
  const found = useQuery({ ...templateQuery(id), enabled: !isNew });
  const disciplines = useQuery(disciplinesQuery);
  const wanted = search.get("discipline") ?? me.disciplines[0] ?? "general";
  const craft = disciplines.data?.find((one) => one.key === wanted) ?? disciplines.data?.[0];
  const type = craft?.session_types[0]?.key;
  const freshId = useFreshId(isNew);
  const blank = useMemo(
    () => (isNew && craft && type ? blankTemplate(freshId, `${freshId}-1`, craft.key, type) : null),
    [isNew, freshId, craft, type],
  );
  const row = blank ?? (found.data?.id === id ? found.data : undefined);
  const editor = useMemo(() => (row ? openTemplateEditor(client, row) : null), [client, row]);
  useEffect(() => {
    if (editor && row) editor.receive(row);
  }, [editor, row]);
  return {
    editor,
    found: found.data,
    error: editor ? null : (found.error ?? disciplines.error),
    retry: () => void found.refetch(),
  };
}

/** When the new template is on the server, the address names it. */
function AddressOfNew({ editor, isNew }: { editor: TemplateEditor; isNew: boolean }) {
  const navigate = useNavigate();
  const { row } = useRowView(editor);
  useEffect(() => {
    if (isNew && row.version > 0) void navigate(`/library/templates/${row.id}`, { replace: true });
  }, [isNew, row.version, row.id, navigate]);
  return null;
}
