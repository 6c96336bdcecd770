/** Changes to the cached tree, so that what a person does is on the screen before the server has answered. */

import type { QueryClient } from "@tanstack/react-query";
import { goalQuery, treeQuery } from "@/api/queries";
import type { Goal, GoalIn, Node } from "@/api/types";

type NodeChanges = Partial<Pick<Node, "name" | "deadline" | "completed" | "parent_id" | "position" | "version">>;

/** Write the given fields of a goal into the tree and into the goal itself, where they are cached. */
export function putGoal(client: QueryClient, id: string, changes: NodeChanges & { description?: string | null }): void {
  const { name, deadline, completed, parent_id, position, version } = changes;
  const fields = Object.entries({ name, deadline, completed, parent_id, position, version });
  const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  updateNodes(client, (nodes) => nodes.map((node) => (node.id === id ? { ...node, ...given } : node)));
  const { description } = changes;
  client.setQueryData(goalQuery(id).queryKey, (goal) =>
    goal ? { ...goal, ...given, ...(description === undefined ? {} : { description }) } : goal,
  );
}

/** Put a goal that is being created last among its siblings. */
export function insertInTree(client: QueryClient, input: GoalIn & { id: string }): void {
  updateNodes(client, (nodes) => {
    const parent = nodes.find((node) => node.id === input.parent_id);
    const siblings = nodes.filter((node) => node.parent_id === (input.parent_id ?? null));
    const position = siblings.reduce((last, node) => Math.max(last, node.position + 1), 0);
    const created: Node = {
      id: input.id,
      type: input.type,
      parent_id: input.parent_id ?? null,
      root_id: parent?.root_id ?? input.id,
      position,
      name: input.name,
      deadline: input.deadline ?? null,
      completed: input.completed ?? false,
      version: 1,
      session_start: null,
      session_end: null,
      total_duration_seconds: null,
      section_seconds: null,
      status: null,
      discipline: null,
      session_date: null,
    };
    return [...nodes.filter((node) => node.id !== input.id), created];
  });
}

/** Take a goal and everything below it out of the tree. */
export function dropFromTree(client: QueryClient, id: string): void {
  updateNodes(client, (nodes) => {
    const gone = new Set([id]);
    for (let before = 0; before !== gone.size; ) {
      before = gone.size;
      for (const node of nodes) if (node.parent_id !== null && gone.has(node.parent_id)) gone.add(node.id);
    }
    return nodes.filter((node) => !gone.has(node.id));
  });
}

/** The version the next write of this goal must name. */
export function versionOf(client: QueryClient, id: string): number {
  const inTree = client.getQueryData(treeQuery.queryKey)?.nodes.find((node) => node.id === id)?.version ?? 0;
  return Math.max(inTree, client.getQueryData(goalQuery(id).queryKey)?.version ?? 0, 1);
}

/** Say whether an unknown value of a 412 is the goal as the server has it. */
export function isGoal(value: unknown): value is Goal {
  return typeof value === "object" && value !== null && "id" in value && "version" in value && "name" in value;
}

function updateNodes(client: QueryClient, change: (nodes: Node[]) => Node[]): void {
  client.setQueryData(treeQuery.queryKey, (tree) => (tree ? { ...tree, nodes: change(tree.nodes) } : tree));
}
