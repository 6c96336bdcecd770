/** My data: what was practised elsewhere comes in. */

import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { Link } from "react-router";
import { Card } from "@/components/ui/card";
import { SettingRow } from "@/components/ui/setting-row";

export function DataCard() {
  return (
    <Card id="data" title="My data">
      <SettingRow label="Bring in" hint="the drill app, tables of sessions, climbing logbooks; can be undone">
        <Button
          component={Link}
          to="/settings/bring-in"
          variant="default"
          size="xs"
          leftSection={<IconUpload size={15} stroke={1.6} aria-hidden />}
        >
          Bring in
        </Button>
      </SettingRow>
    </Card>
  );
}
