#include "schema_samples.h"

namespace claviger
{
namespace
{
using Notes = QList<ImportNoteCode>;

QByteArray object(const QByteArray &properties, const QByteArray &rest = {})
{
    return R"({"type":"object","properties":{)" + properties + '}'
        + (rest.isEmpty() ? QByteArray() : ',' + rest) + '}';
}
}

QList<SchemaSample> schemaSamples()
{
    QList<SchemaSample> samples;
    const auto row
        = [&](const char *name, const QByteArray &schema, const char *fields, const Notes &notes = {}) {
              samples.append({name, schema, QString::fromLatin1(fields), notes});
          };

    // Types
    row("text", object(R"("a":{"type":"string"})"), "a: String secret clearable");
    row("number", object(R"("a":{"type":"number"})"), "a: Number");
    row("integer", object(R"("a":{"type":"integer"})"), "a: Integer");
    row("boolean", object(R"("a":{"type":"boolean"})"), "a: Boolean");
    row("address", object(R"("a":{"type":"string","format":"uri"})"), "a: Url secret clearable");
    row("host", object(R"("a":{"type":"string","format":"hostname"})"), "a: Host secret clearable");
    row("date", object(R"("a":{"type":"string","format":"date-time"})"), "a: DateTime secret clearable");
    row("PEM by name", object(R"("privateKey":{"type":"string"})"), "privateKey: MultiLine secret clearable");
    row("PEM by description", object(R"("a":{"type":"string","description":"a PEM block"})"),
        "a: MultiLine secret clearable");
    row("enum", object(R"("a":{"type":"string","enum":["x","y"]})"), "a: Choice");
    row("enum of numbers", object(R"("a":{"enum":[1,2]})"), "a: Choice");
    row("constant", object(R"("a":{"const":"v1"})"), "a: String");
    row("list of texts", object(R"("a":{"type":"array","items":{"type":"string"}})"),
        "a: StringList secret clearable");
    row("list of an enum", object(R"("a":{"type":"array","items":{"type":"string","enum":["r","w"]}})"),
        "a: StringList");
    row("list of numbers", object(R"("a":{"type":"array","items":{"type":"number"}})"),
        "a: Unknown secret clearable", {ImportNoteCode::TypeUnknown});
    row("tuple", object(R"("a":{"type":"array","prefixItems":[{"type":"string"}]})"),
        "a: Unknown secret clearable", {ImportNoteCode::KeywordIgnored, ImportNoteCode::TypeUnknown});
    row("map of texts", object(R"("a":{"type":"object","additionalProperties":{"type":"string"}})"),
        "a: StringMap secret clearable");
    row("map by pattern", object(R"("a":{"type":"object","patternProperties":{"^x":{"type":"string"}}})"),
        "a: StringMap secret clearable");
    row("free object", object(R"("a":{"type":"object"})"), "a: StringMap secret clearable");
    row("object within",
        object(R"("a":{"type":"object","properties":{"b":{"type":"string"}},"required":["b"]})"),
        "a/b: String secret clearable required");
    row("name with a slash", object(R"("a/b":{"type":"string"})"), "a~1b: String secret clearable");
    row("anything", object(R"("a":{})"), "a: Unknown secret clearable", {ImportNoteCode::TypeUnknown});
    row("anything, as true", object(R"("a":true)"), "a: Unknown secret clearable",
        {ImportNoteCode::TypeUnknown});
    row("nothing, as false", object(R"("a":false,"b":{"type":"number"})"), "b: Number");
    row("type that is not known", object(R"("a":{"type":"blob"})"), "a: Unknown secret clearable",
        {ImportNoteCode::TypeUnknown});
    row("type that is a word of ours", object(R"("a":{"type":"file"})"), "a: Unknown secret clearable",
        {ImportNoteCode::TypeUnknown});
    row("no type but keywords of text", object(R"("a":{"minLength":1})"), "a: String secret clearable");
    row("no type but keywords of numbers", object(R"("a":{"minimum":1})"), "a: Number");
    row("several types with text", object(R"("a":{"type":["string","number"]})"),
        "a: String secret clearable", {ImportNoteCode::AlternativesUnclear});
    row("number and integer", object(R"("a":{"type":["integer","number"]})"), "a: Number");
    row("the source's order", object(R"("z":{"type":"number"},"a":{"type":"number"},"m":{"type":"number"})"),
        "z: Number\na: Number\nm: Number");

    // Required and null
    row("required", object(R"("a":{"type":"number"})", R"("required":["a"])"), "a: Number required");
    row("required but null by type", object(R"("a":{"type":["number","null"]})", R"("required":["a"])"),
        "a: Number");
    row("required but null by anyOf",
        object(R"("a":{"anyOf":[{"type":"number"},{"type":"null"}]})", R"("required":["a"])"), "a: Number");
    row("required but nullable", object(R"("a":{"type":"number","nullable":true})", R"("required":["a"])"),
        "a: Number");
    row("enum with null", object(R"("a":{"enum":["x",null]})", R"("required":["a"])"), "a: Choice");

    // References and combinations
    row("reference",
        R"({"$defs":{"k":{"type":"number"}},"type":"object","properties":{"a":{"$ref":"#/$defs/k"}}})",
        "a: Number");
    row("older reference",
        R"({"definitions":{"k":{"type":"number"}},"properties":{"a":{"$ref":"#/definitions/k"}}})",
        "a: Number");
    row("reference to an anchor",
        R"({"$defs":{"k":{"$anchor":"it","type":"number"}},"properties":{"a":{"$ref":"#it"}}})", "a: Number");
    row("reference with more beside it",
        R"({"$defs":{"k":{"type":"string"}},"properties":{"a":{"$ref":"#/$defs/k","enum":["x"]}}})",
        "a: Choice");
    row("reference at the root",
        R"({"$ref":"#/$defs/k","$defs":{"k":{"type":"object","properties":{"a":{"type":"number"}}}}})",
        "a: Number");
    row("reference to another file", object(R"("a":{"$ref":"other.json"})"), "a: Unknown secret clearable",
        {ImportNoteCode::ReferenceRefused, ImportNoteCode::TypeUnknown});
    row("reference that climbs", object(R"("a":{"$ref":"../../etc/passwd"})"), "a: Unknown secret clearable",
        {ImportNoteCode::ReferenceRefused, ImportNoteCode::TypeUnknown});
    row("reference to the network", object("\"a\":{\"$ref\":\"https://example.org/s.json\"}"),
        "a: Unknown secret clearable", {ImportNoteCode::ReferenceRefused, ImportNoteCode::TypeUnknown});
    row("reference to nothing", object(R"("a":{"$ref":"#/$defs/gone"})"), "a: Unknown secret clearable",
        {ImportNoteCode::ReferenceMissing, ImportNoteCode::TypeUnknown});
    row("reference to itself",
        R"({"$defs":{"k":{"$ref":"#/$defs/k"}},"properties":{"a":{"$ref":"#/$defs/k"}}})",
        "a: Unknown secret clearable", {ImportNoteCode::ReferenceCircular, ImportNoteCode::TypeUnknown});
    row("schema within itself", object(R"("a":{"$ref":"#"},"b":{"type":"number"})"),
        "a: Unknown secret clearable\nb: Number",
        {ImportNoteCode::ReferenceCircular, ImportNoteCode::TypeUnknown});
    row("all of",
        R"({"allOf":[{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]},)"
        R"({"properties":{"b":{"type":"boolean"}}}]})",
        "a: Number required\nb: Boolean");
    row("any of constants", object(R"("a":{"anyOf":[{"const":"x","title":"X"},{"const":"y"}]})"),
        "a: Choice");
    row("any of formats", object(R"("a":{"type":"string","anyOf":[{"format":"uri"},{"format":"email"}]})"),
        "a: String secret clearable");
    row("any of text and number", object(R"("a":{"anyOf":[{"type":"string"},{"type":"number"}]})"),
        "a: String secret clearable", {ImportNoteCode::AlternativesUnclear});
    row("any of an enum and text", object(R"("a":{"anyOf":[{"enum":["x"]},{"type":"string"}]})"),
        "a: String secret clearable");
    row("objects told apart by a constant",
        R"({"oneOf":[{"type":"object","properties":{"kind":{"const":"a"},"x":{"type":"number"}},"required":["kind","x"]},)"
        R"({"type":"object","properties":{"kind":{"const":"b"},"y":{"type":"number"}},"required":["kind"]}]})",
        "kind: Choice required\nx: Number required\ny: Number", {ImportNoteCode::AlternativesMerged});
    row("objects that nothing tells apart",
        R"({"anyOf":[{"type":"object","properties":{"x":{"type":"number"}},"required":["x"]},)"
        R"({"type":"object","properties":{"y":{"type":"number"}},"required":["y"]}]})",
        "x: Number\ny: Number", {ImportNoteCode::AlternativesMerged});
    row("one property as a constant here and a text there",
        R"({"anyOf":[{"type":"object","properties":{"x":{"const":"a"}}},)"
        R"({"type":"object","properties":{"x":{"type":"string"}}}]})",
        "x: String secret clearable", {ImportNoteCode::AlternativesMerged});
    row("fields that hold on a condition",
        R"({"type":"object","properties":{"a":{"type":"number"}},"if":{},"then":{"properties":{"b":{"type":"number"}},"required":["b"]}})",
        "a: Number\nb: Number", {ImportNoteCode::AlternativesMerged});

    // Keywords
    row("unknown keyword", object(R"("a":{"type":"number","multipleOf":3})"), "a: Number",
        {ImportNoteCode::KeywordIgnored});
    row("vendor keyword", object(R"("a":{"type":"number","x-order":3})"), "a: Number");
    row("format that is not checked", object(R"("a":{"type":"string","format":"email"})"),
        "a: String secret clearable", {ImportNoteCode::KeywordIgnored});
    row("length that is none", object(R"("a":{"type":"string","minLength":-1})"),
        "a: String secret clearable", {ImportNoteCode::ValueMalformed});
    row("read only", object(R"("a":{"type":"number","readOnly":true})"), "a: Number readOnly");
    row("schema that is a number", object(R"("a":7)"), "a: Unknown secret clearable",
        {ImportNoteCode::TypeUnknown, ImportNoteCode::ValueMalformed});

    // Roots that are no object
    row("text alone", R"({"type":"string"})", "value: String secret clearable required");
    row("enum alone", R"({"enum":["a","b"]})", "value: Choice required");
    row("number alone", R"({"type":"number"})", "value: Number required");
    row("list alone", R"({"type":"array","items":{"type":"string"}})",
        "value: StringList secret clearable required");
    row("map alone", R"({"type":"object","additionalProperties":{"type":"string"}})",
        "value: StringMap secret clearable required");
    row("text or nothing", R"({"type":["string","null"]})", "value: String secret clearable");
    row("object without fields", R"({"type":"object","properties":{},"additionalProperties":false})", "");
    return samples;
}
}
