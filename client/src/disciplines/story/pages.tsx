/** The addresses below /drills/story. */

import { Route, Routes } from "react-router";
import { AfterPage } from "@/disciplines/story/after-page";
import { ProfilePage } from "@/disciplines/story/profile-page";
import { RitualsPage } from "@/disciplines/story/rituals-page";
import { ServicePage } from "@/disciplines/story/service-page";
import { StoryDrill } from "@/disciplines/story/story-drill";

export function StoryPages() {
  return (
    <Routes>
      <Route index element={<StoryDrill />} />
      <Route path="results/:id" element={<AfterPage />} />
      <Route path="rituals" element={<RitualsPage />} />
      <Route path="profile" element={<ProfilePage />} />
      <Route path="service" element={<ServicePage />} />
    </Routes>
  );
}
