#include <QTest>

#include "models/base/file_fault.h"
#include "scratch_project.h"

using namespace claviger;
using namespace Qt::StringLiterals;

class TestImportKeystroke final : public QObject
{
    Q_OBJECT

private slots:
    void a_definition_becomes_a_form_data()
    {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("fields");
        const auto row
            = [](const char *name, const char *definition, const char *method, const char *fields) {
                  QTest::newRow(name)
                      << json(definition) << QString::fromLatin1(method) << QString::fromLatin1(fields);
              };
        row("list of names", "{'key':'exa','kind':'api_key','fields':['apiKey','region']}", "api_key",
            "apiKey: String secret clearable required\nregion: String secret clearable required");
        row("schema",
            "{'key':'exa','kind':'api_key','fields':{'type':'object','properties':{'z':{'type':'string'},"
            "'mode':{'enum':['a']}},'required':['z']}}",
            "api_key", "z: String secret clearable required\nmode: Choice");
        row("fields by name",
            "{'key':'exa','fields':{'z':{'type':'string'},'a':{'type':'integer','optional':true},'type':{'"
            "type':'string'}}}",
            "api_key",
            "z: String secret clearable required\na: Integer\ntype: String secret clearable required");
        row("fields by name with their type", "{'key':'exa','fields':{'token':'string','pin':'number'}}",
            "api_key", "token: String secret clearable required\npin: String secret clearable required");
        row("list of objects",
            "{'key':'exa','fields':[{'name':'url','type':'string','secret':false},{'name':'token','type':'"
            "string','secret':false},"
            "{'key':'port','type':'integer','required':false},{'name':'more','type':'object','properties':{'"
            "x':{'type':'string'}}}]}",
            "api_key",
            "url: String required\ntoken: String secret clearable required\nport: Integer\nmore/x: String "
            "secret clearable");
        row("schema of a text", "{'key':'exa','fields':{'type':'string'}}", "api_key",
            "value: String secret clearable required");
        row("static", "{'key':'exa','kind':'static','fields':['a']}", "api_key",
            "a: String secret clearable required");
        row("managed OAuth", "{'key':'crm','kind':'oauth_managed'}", "token",
            "accessToken: String secret required");
        row("OAuth with fields", "{'key':'crm','kind':'oauth','fields':['botToken']}", "token",
            "botToken: String secret clearable required");
        row("of its own catalog", "{'key':'crm','kind':'keystroke'}", "token",
            "accessToken: String secret required");
        row("kind that is not known", "{'key':'crm','kind':'magic','fields':['a']}", "api_key",
            "a: String secret clearable required");
        row("twice the same name", "{'key':'crm','fields':['a','a','']}", "api_key",
            "a: String secret clearable required");
    }
    void a_definition_becomes_a_form()
    {
        QFETCH(QByteArray, definition);
        QFETCH(QString, method);
        QFETCH(QString, fields);
        const ScratchProject project;
        project.write(u"it.json"_s, definition);
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        QCOMPARE(preview->origin, DefinitionOrigin::Keystroke);
        QCOMPARE(preview->items.size(), 1);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.status, ImportStatus::New);
        QCOMPARE(item.definition.scope, ScopeKind::Organization);
        QCOMPARE(outline(item, method), fields);
    }

    void its_kind_is_told_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("isManaged");
        QTest::addColumn<bool>("isOAuth");
        QTest::addColumn<bool>("isUnknown");
        QTest::newRow("api_key") << QByteArray("api_key") << false << false << false;
        QTest::newRow("oauth") << QByteArray("oauth") << true << true << false;
        QTest::newRow("oauth_managed") << QByteArray("oauth_managed") << true << true << false;
        QTest::newRow("keystroke") << QByteArray("keystroke") << true << false << false;
        QTest::newRow("unknown") << QByteArray("magic") << false << false << true;
    }
    void its_kind_is_told()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, isManaged);
        QFETCH(bool, isOAuth);
        QFETCH(bool, isUnknown);
        const ScratchProject project;
        project.write(u"it.json"_s, json("{'key':'a','fields':['x'],'kind':'") + kind + json("'}"));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(noteOf(item, ImportNoteCode::ManagedElsewhere) != nullptr, isManaged);
        QCOMPARE(noteOf(item, ImportNoteCode::OAuthSettingsNotGiven) != nullptr, isOAuth);
        QCOMPARE(noteOf(item, ImportNoteCode::KindUnknown) != nullptr, isUnknown);
        QCOMPARE(item.definition.app.method(u"oauth2"_s) != nullptr, isOAuth);
        QCOMPARE(item.definition.placeholders.isEmpty(), !isOAuth);
    }

    void a_file_may_have_several_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a list") << QByteArray("[") << QByteArray("]");
        QTest::newRow("credentials") << json("{'credentials':[") << QByteArray("]}");
        QTest::newRow("definitions") << json("{'definitions':[") << QByteArray("]}");
    }
    void a_file_may_have_several()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const ScratchProject project;
        project.write(u"it.json"_s,
            before
                + json("{'key':'a','fields':['x']},{'key':'b','kind':'api_key'},{'kind':'oauth'},{'key':'a','"
                       "fields':['y']}")
                + after);
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        QCOMPARE(preview->items.size(), 4);
        QCOMPARE(preview->items.at(0).status, ImportStatus::New);
        const QList<QString> reasons{fileFaultName(FileFault::Missing), fileFaultName(FileFault::Missing),
            fileFaultName(FileFault::NotUnique)};
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(preview->items.at(i).status, ImportStatus::Skipped);
            QCOMPARE(preview->items.at(i).reason->arguments.value(u"detail"_s).toString(), reasons.at(i - 1));
        }
        QVERIFY(
            preview->items.at(1).reason->arguments.value(u"pointer"_s).toString().endsWith(u"/1/fields"_s));
    }

    void names_and_texts_are_kept()
    {
        const ScratchProject project;
        project.write(u"it.json"_s,
            json("{'key':'exaSearch','label':'Exa','description':'Search','docsUrl':'https://exa.ai/"
                 "keys','fields':"
                 "[{'name':'k','label':'The key','description':'Here','type':'string'}]}"));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const Definition definition = preview->items.first().definition;
        QCOMPARE(definition.name, u"exaSearch"_s);
        QCOMPARE(definition.app.slug, u"exasearch"_s);
        QCOMPARE(definition.app.name, LocalizedText(u"Exa"_s));
        QCOMPARE(definition.docsUrl, QUrl(u"https://exa.ai/keys"_s));
        const Field *field = definition.app.methods.first().schema.leaf(u"k"_s);
        QCOMPARE(field->label, LocalizedText(u"The key"_s));
        QCOMPARE(field->description, LocalizedText(u"Here"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportKeystroke)
#include "tst_import_keystroke.moc"
