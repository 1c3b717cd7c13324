#include <QTest>

#include "models/base/json_reader.h"
#include "pikku_fixture.h"
#include "schema_samples.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// Whether a value of the field can be text that the definition itself does not show to all.
bool takesFreeText(const Field &field)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
    case FieldType::Boolean:
        return false;
    case FieldType::Choice:
    case FieldType::StringList:
        return field.options.isEmpty();
    default:
        return field.constantValue.isUndefined();
    }
}

/// What nobody has cleared and could hold a secret, but would rest in the clear.
QStringList plainTexts(const ImportPreview &preview)
{
    QStringList plain;
    for (const ImportItem &item : preview.items) {
        for (const ConnectionMethod &method : item.definition.app.methods) {
            method.schema.forEachLeaf([&](const QString &path, const Field &field) {
                if (!field.secret && takesFreeText(field))
                    plain.append(item.definition.key + u' ' + method.key + u' ' + path);
            });
        }
    }
    return plain;
}

QByteArray shapeOf(const char *type)
{
    return json("{'type':'object','properties':{'host':{'type':'") + type
        + json("'},'tls':{'type':'object','properties':{'ca':{'type':'string'}}}}}");
}
}

/// No field that a source marks or implies as secret is ever plain.
class TestImportSecrecy final : public QObject
{
    Q_OBJECT

private slots:
    void no_text_of_any_schema_is_plain_data()
    {
        QTest::addColumn<QByteArray>("schema");
        for (const SchemaSample &sample : schemaSamples())
            QTest::newRow(sample.name) << sample.schema;
    }
    void no_text_of_any_schema_is_plain()
    {
        QFETCH(QByteArray, schema);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"S"_s, schema);
        pikku.credentials(
            json("{'a':{'name':'a','type':'wire','schema':'S'},'b':{'name':'b','type':'singleton','schema':")
            + schema + json(",'oauth2':{'scopes':[]}}}"));
        pikku.secrets(json("{'a':{'name':'a','schema':'S','oauth2':{}}}"));
        project.write(u"key.json"_s, json("{'key':'k','kind':'api_key','fields':") + schema + '}');
        for (const QString &source : {QString(), u"key.json"_s}) {
            const auto preview = project.preview(source);
            QVERIFY(preview);
            QVERIFY(!preview->items.isEmpty());
            QCOMPARE(plainTexts(*preview), QStringList());
        }
    }

    void a_mark_makes_a_field_of_any_type_secret_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QByteArray>("shape");
        const QList<QByteArray> marks{"'writeOnly':true", "'format':'password'", "'secret':true",
            "'sensitive':true", "'x-secret':true", "'x-sensitive':true", "'isSecret':true"};
        const QList<QByteArray> shapes{"'type':'string'", "'type':'integer'", "'type':'boolean'",
            "'enum':['a','b']", "'const':'v'", "'type':'array','items':{'type':'string'}",
            "'type':'object','additionalProperties':{'type':'string'}",
            "'type':'array','items':{'type':'number'}", "'anyOf':[{'type':'string'},{'type':'number'}]",
            "'type':'object','properties':{'inner':{'type':'object','properties':{'a':{'type':'number'}}}}"};
        for (const QByteArray &mark : marks) {
            for (const QByteArray &shape : shapes)
                QTest::newRow(QByteArray(mark + ' ' + shape).constData())
                    << json(mark.constData()) << json(shape.constData());
        }
    }
    void a_mark_makes_a_field_of_any_type_secret()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QByteArray, shape);
        const QByteArray schemas[]
            = {json("{'type':'object','properties':{'f':{") + mark + ',' + shape + "}}}",
                json("{'$defs':{'d':{") + mark
                    + json("}},'type':'object','properties':{'f':{'$ref':'#/$defs/d',") + shape + "}}}",
                json("{'type':'object','properties':{'f':{'allOf':[{") + mark + "},{" + shape + "}]}}}",
                json("{'type':'object',") + mark + json(",'properties':{'f':{") + shape + "}}}"};
        for (const QByteArray &schema : schemas) {
            ScratchProject project;
            const PikkuFixture pikku(project);
            pikku.config();
            pikku.schema(u"S"_s, schema);
            pikku.variables(json("{'a':{'name':'a','schema':'S'}}"));
            project.write(u"it.schema.json"_s, schema);
            project.write(u"key.json"_s, json("{'key':'k','fields':") + schema + '}');
            for (const QString &source : {QString(), u"it.schema.json"_s, u"key.json"_s}) {
                const auto preview = project.preview(source);
                QVERIFY(preview);
                const ImportItem item = preview->items.first();
                QCOMPARE(item.definition.use, DefinitionUse::Credential);
                int leaves = 0;
                item.definition.app.methods.first().schema.forEachLeaf(
                    [&](const QString &path, const Field &field) {
                        QVERIFY2(field.secret && !item.clearable.contains(path), schema.constData());
                        ++leaves;
                    });
                QVERIFY(leaves > 0);
            }
        }
    }

    void every_mark_of_atomemo_makes_a_field_secret_data()
    {
        QTest::addColumn<QByteArray>("mark");
        const QList<QByteArray> marks{"'type':'encrypted_string'", "'type':'string','secret':true",
            "'type':'string','sensitive':true", "'type':'string','encrypted':true",
            "'type':'string','ui':{'component':'input','sensitive':true}",
            "'type':'string','ui':{'component':'encrypted-input'}", "'type':'password'", "'type':'secret'",
            "'type':'string','format':'password'", "'type':'integer','secret':true",
            "'type':'boolean','secret':true", "'type':'string','enum':['a'],'secret':true",
            "'type':'string','secret':true,'ui':{'component':'select','options':[{'label':'A','value':'a'}]}",
            "'type':'encrypted_string','ui':{'component':'input','sensitive':false}"};
        for (const QByteArray &mark : marks)
            QTest::newRow(mark.constData()) << json(mark.constData());
    }
    void every_mark_of_atomemo_makes_a_field_secret()
    {
        QFETCH(QByteArray, mark);
        const ScratchProject project;
        project.write(u"definition.json"_s,
            json("{'name':'p','tools':[],'credentials':[{'name':'p-key','parameters':[{'name':'f',") + mark
                + "}]}]}");
        const auto preview = project.preview(u"definition.json"_s);
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        const Field *field = item.definition.app.methods.first().schema.leaf(u"f"_s);
        QVERIFY(field && field->secret);
        QVERIFY(!item.clearable.contains(u"f"_s));
    }

    void a_name_that_sounds_secret_is_enough_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSecret");
        for (const char *name : {"password", "DB_PASSWORD", "clientSecret", "client_secret", "token",
                 "accessToken", "refresh_token", "apiKey", "api_key", "API_KEY", "privateKey", "signing_key",
                 "passphrase", "secret", "service_role_key", "jwt", "connectionString", "pat", "key"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"url", "client_id", "access_key_id", "token_url", "max_tokens", "region",
                 "username", "public_key", "host", "keyspace", "passive_mode", "secretary"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void a_name_that_sounds_secret_is_enough()
    {
        QFETCH(QString, name);
        QFETCH(bool, isSecret);
        const ScratchProject project;
        project.write(u"definition.json"_s,
            json("{'name':'p','tools':[],'credentials':[{'name':'p-key','parameters':[{'type':'string','name'"
                 ":'")
                + name.toUtf8() + json("'}]}]}"));
        project.write(u"it.schema.json"_s,
            json("{'properties':{'marked':{'writeOnly':true},'") + name.toUtf8()
                + json("':{'type':'string'}}}"));
        for (const QString &source : {u"definition.json"_s, u"it.schema.json"_s}) {
            const auto preview = project.preview(source);
            QVERIFY(preview);
            const ImportItem item = preview->items.first();
            QCOMPARE(item.definition.app.methods.first().schema.leaf(name)->secret, isSecret);
            QCOMPARE(item.clearable.contains(name), isSecret);
        }
    }

    void what_was_secret_stays_so_until_a_person_says_otherwise()
    {
        ScratchProject project;
        const auto previewAs = [&](const char *type) {
            project.write(u"it.schema.json"_s, shapeOf(type));
            return project.preview(u"it.schema.json"_s)->items.first();
        };
        project.request.known = {previewAs("string").definition};
        const ImportItem item = previewAs("number");
        QCOMPARE(item.status, ImportStatus::Changed);
        QVERIFY(noteOf(item, ImportNoteCode::StillSecret));
        QCOMPARE(outline(item), u"host: Number secret clearable\ntls/ca: MultiLine secret clearable"_s);

        project.request.known = {withChoices(item, {{u"host"_s}, {}})};
        QCOMPARE(previewAs("number").status, ImportStatus::Unchanged);
        QCOMPARE(outline(previewAs("number")), u"host: Number\ntls/ca: MultiLine secret clearable"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportSecrecy)
#include "tst_import_secrecy.moc"
