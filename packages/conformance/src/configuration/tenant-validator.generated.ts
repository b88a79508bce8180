// @ts-nocheck
// Generated from packages/conformance/schemas/tenant.schema.json by scripts/generate/tenant-validator.ts. Do not edit.
import type { ValidateFunction } from 'ajv';

"use strict";
var compiled = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/ucs2length.js
  var require_ucs2length = __commonJS({
    "node_modules/.pnpm/ajv@8.20.0/node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      function ucs2length(str) {
        const len = str.length;
        let length = 0;
        let pos = 0;
        let value;
        while (pos < len) {
          length++;
          value = str.charCodeAt(pos++);
          if (value >= 55296 && value <= 56319 && pos < len) {
            value = str.charCodeAt(pos);
            if ((value & 64512) === 56320)
              pos++;
          }
        }
        return length;
      }
      exports.default = ucs2length;
      ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
    }
  });

  // <stdin>
  var stdin_exports = {};
  __export(stdin_exports, {
    default: () => stdin_default,
    validate: () => validate
  });
  var validate = validate10;
  var stdin_default = validate10;
  var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://countercheck.invalid/schemas/tenant.schema.json", "title": "What a hospital has configured", "type": "object", "additionalProperties": false, "properties": { "$schema": { "type": "string" }, "id": { "$ref": "#/definitions/text" }, "timeZone": { "$ref": "#/definitions/text" }, "aliases": { "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/text" } }, "else": { "type": "object", "description": "a list of aliases, or an object with what each means", "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "type": { "enum": ["payment", "adjustment"] }, "impact": { "enum": ["credit", "debit"] } } } } }, "locations": { "type": "array", "items": { "$ref": "#/definitions/text" } }, "accounts": { "type": "object", "additionalProperties": { "enum": ["charge-group", "financial-account", "guarantor-balance", "insurance-balance", "statement"] } }, "encounters": { "type": "object", "additionalProperties": { "type": "object", "required": ["recurring"], "additionalProperties": false, "properties": { "class": { "$ref": "#/definitions/text" }, "recurring": { "type": "boolean" } } } } }, "definitions": { "text": { "type": "string", "minLength": 1, "description": "a text: put it in quotes" } } };
  var schema12 = { "type": "string", "minLength": 1, "description": "a text: put it in quotes" };
  var func2 = require_ucs2length().default;
  function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        if (!(key0 === "$schema" || key0 === "id" || key0 === "timeZone" || key0 === "aliases" || key0 === "locations" || key0 === "accounts" || key0 === "encounters")) {
          const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      }
      if (data.$schema !== void 0) {
        let data0 = data.$schema;
        if (typeof data0 !== "string") {
          const err1 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      }
      if (data.id !== void 0) {
        let data1 = data.id;
        if (typeof data1 === "string") {
          if (func2(data1) < 1) {
            const err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data1 };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        } else {
          const err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data1 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      if (data.timeZone !== void 0) {
        let data2 = data.timeZone;
        if (typeof data2 === "string") {
          if (func2(data2) < 1) {
            const err4 = { instancePath: instancePath + "/timeZone", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data2 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/timeZone", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data2 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (data.aliases !== void 0) {
        let data3 = data.aliases;
        const _errs11 = errors;
        let valid3 = true;
        const _errs12 = errors;
        if (!Array.isArray(data3)) {
          const err6 = {};
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        var _valid0 = _errs12 === errors;
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
        let ifClause0;
        if (_valid0) {
          const _errs14 = errors;
          if (Array.isArray(data3)) {
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data4 = data3[i0];
              if (typeof data4 === "string") {
                if (func2(data4) < 1) {
                  const err7 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              } else {
                const err8 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data4 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
          var _valid0 = _errs14 === errors;
          valid3 = _valid0;
          ifClause0 = "then";
        } else {
          const _errs18 = errors;
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            for (const key1 in data3) {
              let data5 = data3[key1];
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key2 in data5) {
                  if (!(key2 === "type" || key2 === "impact")) {
                    const err9 = { instancePath: instancePath + "/aliases/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/aliases/else/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.aliases.else.additionalProperties, data: data5 };
                    if (vErrors === null) {
                      vErrors = [err9];
                    } else {
                      vErrors.push(err9);
                    }
                    errors++;
                  }
                }
                if (data5.type !== void 0) {
                  let data6 = data5.type;
                  if (!(data6 === "payment" || data6 === "adjustment")) {
                    const err10 = { instancePath: instancePath + "/aliases/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/aliases/else/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema11.properties.aliases.else.additionalProperties.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.aliases.else.additionalProperties.properties.type.enum, parentSchema: schema11.properties.aliases.else.additionalProperties.properties.type, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
                if (data5.impact !== void 0) {
                  let data7 = data5.impact;
                  if (!(data7 === "credit" || data7 === "debit")) {
                    const err11 = { instancePath: instancePath + "/aliases/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/impact", schemaPath: "#/properties/aliases/else/additionalProperties/properties/impact/enum", keyword: "enum", params: { allowedValues: schema11.properties.aliases.else.additionalProperties.properties.impact.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.aliases.else.additionalProperties.properties.impact.enum, parentSchema: schema11.properties.aliases.else.additionalProperties.properties.impact, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                  }
                }
              } else {
                const err12 = { instancePath: instancePath + "/aliases/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/aliases/else/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.aliases.else.additionalProperties.type, parentSchema: schema11.properties.aliases.else.additionalProperties, data: data5 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/else/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.aliases.else.type, parentSchema: schema11.properties.aliases.else, data: data3 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          var _valid0 = _errs18 === errors;
          valid3 = _valid0;
          ifClause0 = "else";
        }
        if (!valid3) {
          const err14 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema11.properties.aliases.if, parentSchema: schema11.properties.aliases, data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
      if (data.locations !== void 0) {
        let data8 = data.locations;
        if (Array.isArray(data8)) {
          const len1 = data8.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data9 = data8[i1];
            if (typeof data9 === "string") {
              if (func2(data9) < 1) {
                const err15 = { instancePath: instancePath + "/locations/" + i1, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data9 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            } else {
              const err16 = { instancePath: instancePath + "/locations/" + i1, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data9 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        } else {
          const err17 = { instancePath: instancePath + "/locations", schemaPath: "#/properties/locations/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.locations.type, parentSchema: schema11.properties.locations, data: data8 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
      if (data.accounts !== void 0) {
        let data10 = data.accounts;
        if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
          for (const key3 in data10) {
            let data11 = data10[key3];
            if (!(data11 === "charge-group" || data11 === "financial-account" || data11 === "guarantor-balance" || data11 === "insurance-balance" || data11 === "statement")) {
              const err18 = { instancePath: instancePath + "/accounts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/accounts/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema11.properties.accounts.additionalProperties.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.accounts.additionalProperties.enum, parentSchema: schema11.properties.accounts.additionalProperties, data: data11 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        } else {
          const err19 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.accounts.type, parentSchema: schema11.properties.accounts, data: data10 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
      if (data.encounters !== void 0) {
        let data12 = data.encounters;
        if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
          for (const key4 in data12) {
            let data13 = data12[key4];
            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
              if (data13.recurring === void 0) {
                const err20 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encounters/additionalProperties/required", keyword: "required", params: { missingProperty: "recurring" }, message: "must have required property 'recurring'", schema: schema11.properties.encounters.additionalProperties.required, parentSchema: schema11.properties.encounters.additionalProperties, data: data13 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              for (const key5 in data13) {
                if (!(key5 === "class" || key5 === "recurring")) {
                  const err21 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encounters/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.encounters.additionalProperties, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
              if (data13.class !== void 0) {
                let data14 = data13.class;
                if (typeof data14 === "string") {
                  if (func2(data14) < 1) {
                    const err22 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/class", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema12, data: data14 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                } else {
                  const err23 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/class", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.type, parentSchema: schema12, data: data14 };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
              if (data13.recurring !== void 0) {
                let data15 = data13.recurring;
                if (typeof data15 !== "boolean") {
                  const err24 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/recurring", schemaPath: "#/properties/encounters/additionalProperties/properties/recurring/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.encounters.additionalProperties.properties.recurring.type, parentSchema: schema11.properties.encounters.additionalProperties.properties.recurring, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
              }
            } else {
              const err25 = { instancePath: instancePath + "/encounters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encounters/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.encounters.additionalProperties.type, parentSchema: schema11.properties.encounters.additionalProperties, data: data13 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        } else {
          const err26 = { instancePath: instancePath + "/encounters", schemaPath: "#/properties/encounters/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.encounters.type, parentSchema: schema11.properties.encounters, data: data12 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    } else {
      const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err27];
      } else {
        vErrors.push(err27);
      }
      errors++;
    }
    validate10.errors = vErrors;
    return errors === 0;
  }
  return __toCommonJS(stdin_exports);
})();

/** Whether a value is what a tenant file may hold; why not, stands in its `errors`. */
export const validateTenant: ValidateFunction = compiled.validate;
