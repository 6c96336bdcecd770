/** Among the settings: what stories know of a person, and the ways to the rituals and the writing service. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { SettingRow } from "@/components/ui/setting-row";
import { ProfileFields } from "@/disciplines/story/profile-fields";
import { ritualsQuery, serviceQuery } from "@/disciplines/story/story-queries";
import { plural } from "@/lib/numbers";
import styles from "./story.module.css";

export function StorySettings() {
  const rituals = useQuery(ritualsQuery).data?.items;
  const service = useQuery(serviceQuery).data;
  const usual = rituals?.find(({ is_default }) => is_default)?.name;
  return (
    <div className={styles.form}>
      <ProfileFields />
      <div>
        <SettingRow
          label="Rituals"
          hint={
            rituals &&
            rituals.length > 0 &&
            [plural(rituals.length, "ritual"), usual && `usually ${usual}`].filter(Boolean).join(", ")
          }
        >
          <Button component={Link} to="/drills/story/rituals" variant="default" size="xs">
            Change
          </Button>
        </SettingRow>
        <SettingRow
          label="Writing service"
          hint={service && (service.is_set_up ? service.address : "off: nothing is sent anywhere")}
        >
          <Button component={Link} to="/drills/story/service" variant="default" size="xs">
            {service?.is_set_up ? "Change" : "Set it up"}
          </Button>
        </SettingRow>
      </div>
    </div>
  );
}
