/**
 * The output example of Kobra's page on the visits webhook ("Finish Visit", "Output example"), exactly as
 * printed there. `America\/Los_Angeles` keeps its escaped slash.
 */
export const VENDOR_EXAMPLE: string = String.raw`{
  "visitID":"9A1190V5974",
  "productID":1,
  "agentID":21559,
  "externalID":"110105499609",
  "visitType":"Cobranza",
  "lat":"37.421998",
  "lng":"-122.084",
  "interest":5,
  "rebound":false,
  "tagName":"Cliente ya pagó",
  "finished":true,
  "cancelled":false,
  "cancellationReason":null,
  "client":"Q ROSALBA SALGADO TORRES",
  "agent":"HERMES HECTOR ARREDONDO LUGO",
  "startDate":"2020-03-17 13:56:49",
  "endDate":"2020-03-17 13:58:29",
  "comment":"asdasda I have to go to the store and get some rest",
  "timeZone":"America\/Los_Angeles",
  "checklist":[
    {
      "questionID":11,
      "questionName":"¿Se realizó contacto?",
      "order":1,
      "answers":[
        {
          "answerID":11,
          "answerTypeID":8,
          "answerName":null,
          "order":1,
          "value":"false"
        }
      ]},
    {"questionID":12,
      "questionName":"¿Con quién se tuvo contacto?",
      "order":2,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":9,
          "answerName":null,
          "order":1,
          "value":null
        }
      ]},
    {
      "questionID":13,
      "questionName":"Nombre de la persona",
      "order":3,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":1,
          "answerName":null,
          "order":1,
          "value":null
        }
      ]
    },
    {
      "questionID":14,
      "questionName":"¿Se logró promesa de pago?",
      "order":4,
      "answers":[
        {
          "answerID":14,
          "answerTypeID":8,
          "answerName":null,
          "order":1,
          "value":"false"
        }
      ]
    },
    {
      "questionID":15,
      "questionName":"Método de pago",
      "order":5,
      "answers":[
        {"answerID":null,
         "answerTypeID":9,
         "answerName":null,
         "order":1,
         "value":null
        }
      ]
    },
    {
      "questionID":16,
      "questionName":"Monto",
      "order":6,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":4,
          "answerName":null,
          "order":1,
          "value":null
        }
      ]
    },
    {
      "questionID":17,
      "questionName":"Fecha",
      "order":7,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":5,
          "answerName":null,
          "order":1,
          "value":null
        }
      ]
    },
    {
      "questionID":18,
      "questionName":"Volver a visitar",
      "order":8,
      "answers":[
        {
          "answerID":18,
          "answerTypeID":8,
          "answerName":null,
          "order":1,
          "value":"false"
        }
      ]
    },
    {
      "questionID":19,
      "questionName":"Fecha para volver a visitar",
      "order":9,
      "answers":[
        {"answerID":null,
         "answerTypeID":5,
         "answerName":null,
         "order":1,
         "value":null
        }
      ]
    },
    {
      "questionID":20,
      "questionName":"Primer horario",
      "order":10,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":10,
          "answerName":"Hora inicio",
          "order":1,
          "value":null
        },
        {
          "answerID":null,
          "answerTypeID":10,
          "answerName":"Hora fin",
          "order":2,
          "value":null
        }
      ]
    },
    {
      "questionID":21,
      "questionName":"Segundo horario",
      "order":11,
      "answers":[
        {
          "answerID":null,
          "answerTypeID":10,
          "answerName":"Hora inicio",
          "order":1,
          "value":null
        },
        {
          "answerID":null,
          "answerTypeID":10,
          "answerName":"Hora fin",
          "order":2,
          "value":null
        }
      ]
    },
    {
      "questionID":22,
      "questionName":"Etiqueta",
      "order":12,
      "answers":[
        {
          "answerID":24,
          "answerTypeID":9,
          "answerName":null,
          "order":1,
          "value":"Cliente ya pagó"
        }
      ]
    }
  ],
    "phones":[],
    "emails":[]
}`;

/** The vendor's example with another visit id; every other byte stays. */
export function vendorExampleWithId(visitId: string): string {
  return VENDOR_EXAMPLE.replace('"9A1190V5974"', () => JSON.stringify(visitId));
}
