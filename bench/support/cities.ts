/** Twelve cities of Mexico and Colombia: name, latitude, longitude, share of the visits, IANA zone. */
export const BENCH_CITIES = [
  ["Ciudad de México", 19.4326, -99.1332, 0.18, "America/Mexico_City"],
  ["Guadalajara", 20.6737, -103.344, 0.1, "America/Mexico_City"],
  ["Monterrey", 25.6866, -100.3161, 0.1, "America/Monterrey"],
  ["Puebla", 19.0414, -98.2063, 0.08, "America/Mexico_City"],
  ["Tijuana", 32.5027, -117.0037, 0.06, "America/Tijuana"],
  ["León", 21.125, -101.686, 0.06, "America/Mexico_City"],
  ["Mérida", 20.9674, -89.5926, 0.06, "America/Merida"],
  ["Veracruz", 19.1738, -96.1342, 0.06, "America/Mexico_City"],
  ["Bogotá", 4.711, -74.0721, 0.12, "America/Bogota"],
  ["Medellín", 6.2442, -75.5812, 0.08, "America/Bogota"],
  ["Cali", 3.4516, -76.532, 0.06, "America/Bogota"],
  ["Bucaramanga", 7.1193, -73.1227, 0.04, "America/Bogota"],
] as const;
