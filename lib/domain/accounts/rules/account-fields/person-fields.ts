import type { FieldShape } from "./field-shape";

/** Who the debtor is. Lengths and codes: contracts/source/kobra-import-api.txt. */
export const IDENTITY_FIELDS = {
  externalID: {
    kind: "id",
    group: "identity",
    maxLength: 20,
    headers: [
      "external id",
      "id externo",
      "cuenta",
      "no cuenta",
      "numero de cuenta",
      "credito",
      "no credito",
      "numero de credito",
      "contrato",
      "id cuenta",
      "folio",
      "obligacion",
      "account",
      "account number",
    ],
  },
  name: {
    kind: "text",
    group: "identity",
    maxLength: 100,
    headers: [
      "nombre",
      "nombres",
      "nombre del cliente",
      "nombre s",
      "primer nombre",
      "first name",
      "given name",
    ],
  },
  firstSurname: {
    kind: "text",
    group: "identity",
    maxLength: 50,
    headers: [
      "apellido paterno",
      "primer apellido",
      "paterno",
      "apellido 1",
      "first surname",
      "last name",
      "surname",
    ],
  },
  secondSurname: {
    kind: "text",
    group: "identity",
    maxLength: 50,
    headers: ["apellido materno", "segundo apellido", "materno", "apellido 2", "second surname"],
  },
  additionalSurname: {
    kind: "text",
    group: "identity",
    maxLength: 50,
    headers: ["apellido adicional", "apellido de casada", "tercer apellido", "additional surname"],
  },
  birthdate: {
    kind: "date",
    group: "identity",
    maxLength: 10,
    headers: ["fecha de nacimiento", "fecha nacimiento", "nacimiento", "birth date", "date of birth"],
  },
  rfc: {
    kind: "rfc",
    group: "identity",
    maxLength: 14,
    headers: ["rfc", "r f c", "registro federal de contribuyentes", "tax id"],
  },
  curp: {
    kind: "curp",
    group: "identity",
    maxLength: 18,
    headers: ["curp", "c u r p", "clave unica de registro de poblacion"],
  },
  ife: {
    kind: "text",
    group: "identity",
    maxLength: 20,
    headers: ["ine", "ife", "ine ife", "clave de elector", "credencial de elector", "elector id"],
  },
  nationality: {
    kind: "code",
    group: "identity",
    maxLength: 2,
    codes: [
      { value: "MX", words: ["mexico", "mexicana", "mexicano", "mexican"] },
      { value: "US", words: ["estados unidos", "estadounidense", "eua", "usa", "united states", "american"] },
    ],
    headers: ["nacionalidad", "pais"],
  },
  gender: {
    kind: "code",
    group: "identity",
    maxLength: 1,
    codes: [
      { value: "F", words: ["femenino", "mujer", "female"] },
      { value: "M", words: ["masculino", "hombre", "male"] },
    ],
    headers: ["genero", "sexo", "sex"],
  },
  civilStatus: {
    kind: "code",
    group: "identity",
    maxLength: 1,
    codes: [
      { value: "D", words: ["divorciado", "divorciada", "divorced"] },
      { value: "L", words: ["union libre", "free union"] },
      { value: "C", words: ["casado", "casada", "married"] },
      { value: "S", words: ["soltero", "soltera", "single"] },
    ],
    headers: ["estado civil", "marital status"],
  },
  dependants: {
    kind: "integer",
    group: "identity",
    headers: ["dependientes", "dependientes economicos", "numero de dependientes", "dependents"],
  },
} as const satisfies Record<string, FieldShape>;

/** Where the agent goes. */
export const ADDRESS_FIELDS = {
  street: {
    kind: "text",
    group: "address",
    maxLength: 200,
    headers: ["calle", "direccion", "domicilio", "address", "calle y numero"],
  },
  outdoorNumber: {
    kind: "text",
    group: "address",
    maxLength: 50,
    headers: [
      "numero exterior",
      "no exterior",
      "num exterior",
      "num ext",
      "no ext",
      "exterior",
      "outdoor number",
    ],
  },
  indoorNumber: {
    kind: "text",
    group: "address",
    maxLength: 50,
    headers: [
      "numero interior",
      "no interior",
      "num interior",
      "num int",
      "no int",
      "interior",
      "indoor number",
    ],
  },
  crossStreets: {
    kind: "text",
    group: "address",
    maxLength: 255,
    headers: ["entre calles", "cruzamientos", "referencias", "cross streets"],
  },
  suburb: {
    kind: "text",
    group: "address",
    maxLength: 50,
    headers: ["colonia", "barrio", "fraccionamiento", "neighborhood"],
  },
  city: {
    kind: "text",
    group: "address",
    maxLength: 50,
    headers: ["ciudad", "municipio", "delegacion", "alcaldia", "poblacion"],
  },
  state: {
    kind: "text",
    group: "address",
    maxLength: 50,
    headers: ["estado", "entidad", "entidad federativa", "departamento"],
  },
  postalCode: {
    kind: "postal-code",
    group: "address",
    maxLength: 6,
    headers: ["codigo postal", "c p", "cp", "cod postal", "zip", "zip code"],
  },
  lat: { kind: "latitude", group: "address", maxLength: 20, headers: ["latitud", "latitude"] },
  lng: {
    kind: "longitude",
    group: "address",
    maxLength: 20,
    headers: ["longitud", "longitude", "lon", "long"],
  },
  addressTypeID: {
    kind: "code",
    group: "address",
    maxLength: 1,
    codes: [
      { value: "N", words: ["negocio", "business"] },
      { value: "O", words: ["domicilio del otorgante", "otorgante", "domicile of the grantor"] },
      { value: "C", words: ["casa", "house"] },
      { value: "P", words: ["apartado postal", "postal section"] },
      { value: "E", words: ["empleo", "trabajo", "employment"] },
    ],
    headers: ["tipo de domicilio", "tipo de direccion", "address type"],
  },
  residenceTypeID: {
    kind: "code",
    group: "address",
    codes: [
      { value: 1, words: ["propia", "propietario", "owner"] },
      { value: 2, words: ["renta", "rentada", "rent"] },
      { value: 3, words: ["familiares", "vive con familiares", "live with family members"] },
      { value: 4, words: ["hipotecada", "hipoteca", "mortgage housing"] },
    ],
    headers: ["tipo de residencia", "tipo de vivienda", "residence type"],
  },
  addressDate: {
    kind: "date",
    group: "address",
    maxLength: 10,
    headers: ["fecha de residencia", "vive ahi desde", "fecha domicilio", "address date"],
  },
} as const satisfies Record<string, FieldShape>;

/** How to reach the debtor. The vendor's table leaves `email` without a name. */
export const CONTACT_FIELDS = {
  cellphoneNumber: {
    kind: "phone",
    group: "contact",
    maxLength: 12,
    headers: ["celular", "telefono celular", "movil", "telefono movil", "cell", "cellphone", "mobile"],
  },
  phoneNumber: {
    kind: "phone",
    group: "contact",
    maxLength: 12,
    headers: ["telefono", "telefono fijo", "telefono casa", "telefono 1", "tel", "phone", "landline"],
  },
  email: {
    kind: "email",
    group: "contact",
    maxLength: 100,
    headers: ["correo", "correo electronico", "mail", "e mail"],
  },
} as const satisfies Record<string, FieldShape>;
