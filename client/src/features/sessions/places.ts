/** The goals a session can stand under; they live with what every screen of practice shares. */

export { listPlaces, type Place, searchPlaces } from "@/practice/places";
