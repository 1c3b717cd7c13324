#include <QTest>

#include "models/schema/validation.h"
#include "schema_samples.h"
#include "scratch_project.h"

using namespace claviger;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<claviger::ImportNoteCode>)

namespace
{
using Notes = QList<ImportNoteCode>;

QByteArray object(const QByteArray &properties, const QByteArray &rest = {})
{
    return json("{'type':'object','properties':{") + properties + '}'
        + (rest.isEmpty() ? QByteArray() : ',' + rest) + '}';
}
}

class TestImportJsonSchema final : public QObject
{
    Q_OBJECT

private slots:
    void a_schema_becomes_fields_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<Notes>("notes");
        for (const SchemaSample &sample : schemaSamples())
            QTest::newRow(sample.name) << sample.schema << sample.fields << sample.notes;
    }
    void a_schema_becomes_fields()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, fields);
        QFETCH(Notes, notes);
        ScratchProject project;
        project.write(u"it.schema.json"_s, schema);
        const auto preview = project.preview(u"it.schema.json"_s);
        QVERIFY2(preview, preview ? "" : qPrintable(errorName(preview.error().code)));
        QCOMPARE(preview->origin, DefinitionOrigin::JsonSchema);
        QCOMPARE(preview->items.size(), 1);
        const ImportItem &item = preview->items.first();
        QCOMPARE(item.status, ImportStatus::New);
        QCOMPARE(outline(item), fields);
        Notes found = notesOf(item);
        std::ranges::sort(found);
        std::ranges::sort(notes);
        QCOMPARE(found, notes);
    }

    void what_is_marked_is_secret_and_the_rest_by_name_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("write only") << QByteArray(json("'writeOnly':true"));
        QTest::newRow("format password") << QByteArray(json("'format':'password'"));
        QTest::newRow("vendor mark") << QByteArray(json("'x-secret':true"));
        QTest::newRow("sensitive") << QByteArray(json("'sensitive':true"));
    }
    void what_is_marked_is_secret_and_the_rest_by_name()
    {
        QFETCH(QByteArray, mark);
        ScratchProject project;
        project.write(u"db.json"_s,
            object(json("'host':{'type':'string'},'pin':{'type':'integer',") + mark
                + json("},'auth':{'type':'object',") + mark
                + json(",'properties':{'user':{'type':'string'}}},'api_key':{'type':'string'}")));
        const auto preview = project.preview(u"db.json"_s);
        QVERIFY(preview);
        QCOMPARE(outline(preview->items.first()),
            u"host: String\npin: Integer secret\nauth/user: String secret\napi_key: String secret clearable"_s);
    }

    void what_the_schema_says_of_a_field_is_kept()
    {
        ScratchProject project;
        project.write(u"stripe.schema.json"_s,
            json("{'title':'Stripe','description':'Payments','type':'object','properties':{'key':{'type':'"
                 "string',"
                 "'title':'Key','description':'From the "
                 "dashboard','examples':['sk_1'],'minLength':3,'maxLength':9,"
                 "'pattern':'^sk_'},'port':{'type':'integer','minimum':1,'exclusiveMaximum':99,'default':5},"
                 "'mode':{'anyOf':[{'const':'t','title':'Test'},{'const':'l'}]}}}"));
        const auto preview = project.preview(u"stripe.schema.json"_s);
        QVERIFY(preview);
        const Definition &definition = preview->items.first().definition;
        QCOMPARE(definition.name, u"stripe"_s);
        QCOMPARE(definition.app.slug, u"stripe"_s);
        QCOMPARE(definition.app.name, LocalizedText(u"Stripe"_s));
        QCOMPARE(definition.app.description, LocalizedText(u"Payments"_s));
        const Schema &schema = definition.app.methods.first().schema;
        const Field *key = schema.leaf(u"key"_s);
        QCOMPARE(key->label, LocalizedText(u"Key"_s));
        QCOMPARE(key->description, LocalizedText(u"From the dashboard"_s));
        QCOMPARE(key->placeholder, LocalizedText(u"sk_1"_s));
        QCOMPARE(key->constraints.minimumLength, 3);
        QCOMPARE(key->constraints.maximumLength, 9);
        QCOMPARE(key->constraints.pattern, u"^sk_"_s);
        const Field *port = schema.leaf(u"port"_s);
        QCOMPARE(port->constraints.minimum, 1.0);
        QCOMPARE(port->constraints.exclusiveMaximum, 99.0);
        QCOMPARE(port->defaultValue, QJsonValue(5));
        const Field *mode = schema.leaf(u"mode"_s);
        QCOMPARE(mode->options.size(), 2);
        QCOMPARE(mode->options.first().value, QJsonValue(u"t"_s));
        QCOMPARE(mode->options.first().label, LocalizedText(u"Test"_s));
    }

    void a_field_of_one_alternative_is_shown_where_it_is_chosen()
    {
        ScratchProject project;
        project.write(u"it.json"_s,
            json("{'oneOf':[{'type':'object','properties':{'kind':{'const':'a'},'x':{'type':'number'}}},"
                 "{'type':'object','properties':{'kind':{'const':'b'},'y':{'type':'number'}}}]}"));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const Schema &schema = preview->items.first().definition.app.methods.first().schema;
        FormValues values;
        values.plain.insert(u"kind"_s, u"b"_s);
        QCOMPARE(visibleLeaves(schema, values), (QSet<QString>{u"kind"_s, u"y"_s}));
    }

    void a_note_names_the_place()
    {
        ScratchProject project;
        project.write(u"it.json"_s, object(json("'a~b':{'type':'number','multipleOf':2}")));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const ImportNote *note = noteOf(preview->items.first(), ImportNoteCode::KeywordIgnored);
        QVERIFY(note);
        QCOMPARE(note->arguments,
            (QVariantMap{{u"path"_s, project.path(u"it.json"_s)},
                {u"pointer"_s, u"/properties/a~0b/multipleOf"_s}, {u"keyword"_s, u"multipleOf"_s}}));
    }

    void its_id_is_what_finds_it_again()
    {
        ScratchProject project;
        project.write(u"one.json"_s, json("{'$id':'urn:it','type':'string'}"));
        project.request.known = {project.preview(u"one.json"_s)->items.first().definition};
        project.write(u"moved.json"_s, json("{'$id':'urn:it','type':'string'}"));
        const ImportItem item = project.preview(u"moved.json"_s)->items.first();
        QCOMPARE(item.status, ImportStatus::Changed);
        QVERIFY(noteOf(item, ImportNoteCode::FromElsewhere));
        QCOMPARE(item.definition.app.slug, u"one"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportJsonSchema)
#include "tst_import_json_schema.moc"
