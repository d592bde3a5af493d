export const CITY_KEYS = ["cdmx", "guadalajara", "monterrey", "puebla", "tijuana", "merida"] as const;
export type CityKey = (typeof CITY_KEYS)[number];

/** A neighbourhood where visits crowd. Degrees WGS 84; visits lie within `radiusM` of the centre. */
export interface Spot {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly radiusM: number;
}

export interface City {
  readonly key: CityKey;
  readonly name: string;
  readonly zone: string;
  /** Area code of its telephone numbers. */
  readonly lada: string;
  readonly lat: number;
  readonly lng: number;
  /** No spot reaches farther from the centre than this. */
  readonly spreadM: number;
  readonly streets: readonly string[];
  readonly spots: readonly Spot[];
}

const STREETS = [
  "Av. Hidalgo",
  "Calle Morelos",
  "Av. Juárez",
  "Calle 5 de Mayo",
  "Privada Allende",
  "Calle Zaragoza",
  "Av. Independencia",
  "Calle Matamoros",
];

function spot(name: string, lat: number, lng: number, radiusM: number): Spot {
  return { name, lat, lng, radiusM };
}

/** Spots stay inland of the shore and south of the border: Tijuana's radii are small on purpose. */
export const CITIES: Readonly<Record<CityKey, City>> = {
  cdmx: {
    key: "cdmx",
    name: "Ciudad de México",
    zone: "America/Mexico_City",
    lada: "55",
    lat: 19.4326,
    lng: -99.1332,
    spreadM: 20_000,
    streets: [...STREETS, "Eje Central", "Calz. de Tlalpan", "Av. Río Churubusco"],
    spots: [
      spot("Centro", 19.4326, -99.1332, 1300),
      spot("Iztapalapa", 19.3574, -99.0671, 1800),
      spot("Coyoacán", 19.3467, -99.1617, 1200),
      spot("Narvarte", 19.394, -99.154, 1100),
      spot("Lindavista", 19.488, -99.133, 1100),
      spot("Azcapotzalco", 19.4869, -99.186, 1200),
      spot("Tlalpan", 19.289, -99.166, 1000),
      spot("Mixcoac", 19.371, -99.188, 900),
      spot("Agrícola Oriental", 19.393, -99.072, 1400),
    ],
  },
  guadalajara: {
    key: "guadalajara",
    name: "Guadalajara",
    zone: "America/Mexico_City",
    lada: "33",
    lat: 20.6736,
    lng: -103.344,
    spreadM: 14_000,
    streets: [...STREETS, "Av. Federalismo", "Calz. Independencia", "Av. Patria"],
    spots: [
      spot("Centro", 20.6736, -103.344, 1200),
      spot("Tlaquepaque", 20.6409, -103.2933, 1300),
      spot("Zapopan Centro", 20.7214, -103.3918, 1100),
      spot("Oblatos", 20.7, -103.295, 1300),
      spot("Santa Tere", 20.683, -103.37, 900),
      spot("Miravalle", 20.623, -103.348, 1000),
      spot("Providencia", 20.699, -103.38, 900),
      spot("Tonalá", 20.6244, -103.242, 1100),
    ],
  },
  monterrey: {
    key: "monterrey",
    name: "Monterrey",
    zone: "America/Monterrey",
    lada: "81",
    lat: 25.6714,
    lng: -100.309,
    spreadM: 20_000,
    streets: [...STREETS, "Av. Madero", "Av. Ruiz Cortines", "Av. Gonzalitos"],
    spots: [
      spot("Centro", 25.6714, -100.309, 1100),
      spot("Mitras", 25.693, -100.345, 1200),
      spot("San Nicolás", 25.7417, -100.302, 1400),
      spot("Guadalupe", 25.6775, -100.2597, 1200),
      spot("Contry", 25.643, -100.275, 700),
      spot("Cumbres", 25.725, -100.385, 1200),
      spot("Apodaca", 25.781, -100.188, 1300),
      spot("Santa Catarina", 25.673, -100.458, 900),
    ],
  },
  puebla: {
    key: "puebla",
    name: "Puebla",
    zone: "America/Mexico_City",
    lada: "222",
    lat: 19.0414,
    lng: -98.2063,
    spreadM: 13_000,
    streets: [...STREETS, "Av. Reforma", "Blvd. Atlixco", "11 Sur"],
    spots: [
      spot("Centro", 19.0414, -98.2063, 1000),
      spot("La Paz", 19.056, -98.225, 700),
      spot("Cholula", 19.0633, -98.306, 900),
      spot("Amalucan", 19.047, -98.149, 900),
      spot("Mayorazgo", 19.012, -98.227, 900),
      spot("San Manuel", 19.008, -98.199, 900),
      spot("Bosques de San Sebastián", 19.069, -98.156, 1000),
      spot("Xonaca", 19.053, -98.182, 700),
    ],
  },
  tijuana: {
    key: "tijuana",
    name: "Tijuana",
    zone: "America/Tijuana",
    lada: "664",
    lat: 32.5149,
    lng: -117.0382,
    spreadM: 20_000,
    streets: [...STREETS, "Blvd. Agua Caliente", "Blvd. Díaz Ordaz", "Av. Revolución"],
    spots: [
      spot("Zona Centro", 32.526, -117.04, 450),
      spot("Zona Río", 32.522, -117.018, 700),
      spot("Otay", 32.53, -116.966, 700),
      spot("La Mesa", 32.503, -116.96, 1000),
      spot("Playas de Tijuana", 32.519, -117.113, 400),
      spot("Cerro Colorado", 32.487, -116.907, 800),
      spot("El Florido", 32.465, -116.855, 1000),
      spot("Mariano Matamoros", 32.51, -116.87, 900),
    ],
  },
  merida: {
    key: "merida",
    name: "Mérida",
    zone: "America/Merida",
    lada: "999",
    lat: 20.9674,
    lng: -89.6237,
    spreadM: 12_000,
    streets: [
      "Calle 60",
      "Calle 59",
      "Calle 21",
      "Calle 86",
      "Av. Itzáes",
      "Av. Jacinto Canek",
      "Calle 42 Sur",
    ],
    spots: [
      spot("Centro", 20.9674, -89.6237, 1200),
      spot("Montebello", 21.022, -89.599, 800),
      spot("Francisco de Montejo", 21.027, -89.648, 900),
      spot("Ciudad Caucel", 21.001, -89.698, 1000),
      spot("Kanasín", 20.934, -89.558, 900),
      spot("Pensiones", 20.99, -89.65, 800),
      spot("San José Tecoh", 20.922, -89.621, 900),
      spot("Pacabtún", 20.972, -89.581, 900),
    ],
  },
};
