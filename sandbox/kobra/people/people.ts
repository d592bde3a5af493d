import type { City } from "../places/cities";
import type { Random } from "../random";
import { makePersonRfc } from "./rfc";

/** A made-up person: names are drawn from lists, nobody is meant. */
export interface Person {
  readonly givenName: string;
  readonly surname: string;
  readonly secondSurname: string;
  /** Upper case, as Kobra's page prints names. */
  readonly fullName: string;
  /** 13 characters, with a right check digit. */
  readonly rfc: string;
  /** 10 digits, beginning with the city's lada; always in a 555 exchange. */
  readonly phone: string;
  /** At example.com or example.org, which no one can own. */
  readonly email: string;
}

const GIVEN_NAMES = [
  "Alma",
  "Beatriz",
  "Carmela",
  "Dalia",
  "Efraín",
  "Fermín",
  "Gudelia",
  "Hilario",
  "Inés",
  "Jacinto",
  "Karina",
  "Leobardo",
  "Maricela",
  "Nicanor",
  "Ofelia",
  "Pascual",
  "Rosalba",
  "Saúl",
  "Tomasa",
  "Ulises",
  "Verónica",
  "Wenceslao",
  "Ximena",
  "Yolanda",
  "Zenaida",
  "Abundio",
  "Brígida",
  "Crescencio",
  "Domitila",
  "Eleuterio",
] as const;

const MIDDLE_NAMES = [
  "",
  "",
  "",
  "Guadalupe",
  "de Jesús",
  "Trinidad",
  "Refugio",
  "Cruz",
  "del Rosario",
  "Socorro",
] as const;

const SURNAMES = [
  "Arredondo",
  "Balderas",
  "Cisneros",
  "Domínguez",
  "Escamilla",
  "Fuentes",
  "Galindo",
  "Hinojosa",
  "Ibarra",
  "Jaramillo",
  "Lozano",
  "Macías",
  "Núñez",
  "Olvera",
  "Palomares",
  "Quintero",
  "Regalado",
  "Salgado",
  "Tapia",
  "Urrutia",
  "Villaseñor",
  "Xolalpa",
  "Yáñez",
  "Zamudio",
  "Bustos",
  "Carrizales",
  "Pech",
  "Canul",
  "Treviño",
] as const;

const TRADES = [
  "Abarrotes",
  "Papelería",
  "Refaccionaria",
  "Estética",
  "Tortillería",
  "Ferretería",
  "Fonda",
] as const;
const TRADE_NAMES = [
  "La Esperanza",
  "El Porvenir",
  "Los Tres Hermanos",
  "La Lupita",
  "El Mezquite",
  "San Isidro",
] as const;

/** Lower-case ASCII letters and digits only, for an e-mail's local part. */
function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function makePhone(city: City, random: Random): string {
  const exchange = city.lada.length === 2 ? "5555" : "555";
  return `${city.lada}${exchange}${random.digits(4)}`;
}

export function makePerson(city: City, random: Random): Person {
  const givenName = random.pick(GIVEN_NAMES);
  const middleName = random.pick(MIDDLE_NAMES);
  const surname = random.pick(SURNAMES);
  const secondSurname = random.pick(SURNAMES);
  const names = [givenName, middleName, surname, secondSurname].filter((part) => part !== "");
  const host = random.pick(["example.com", "example.org"]);
  return {
    givenName,
    surname,
    secondSurname,
    fullName: names.join(" ").toUpperCase(),
    rfc: makePersonRfc({ givenName, surname, secondSurname }, random),
    phone: makePhone(city, random),
    email: `${toAscii(givenName)}.${toAscii(surname)}${random.int(1, 99)}@${host}`,
  };
}

/** A made-up shop, upper case like every client name. */
export function makeBusinessName(random: Random): string {
  return `${random.pick(TRADES)} ${random.pick(TRADE_NAMES)}`.toUpperCase();
}
