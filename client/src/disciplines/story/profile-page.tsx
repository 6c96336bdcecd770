/** For stories: what a person likes to hear, for every story that is written for them. */

import { ProfileFields } from "@/disciplines/story/profile-fields";
import { SidePage } from "@/disciplines/story/side-page";

export function ProfilePage() {
  return (
    <SidePage title="For stories" intro="Stories that are written for you know this. It is saved as you change it.">
      <ProfileFields />
    </SidePage>
  );
}
