#include <QTest>

#include "models/schema/validation.h"
#include "scratch_project.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
QByteArray plugin(const QByteArray &credentials)
{
    return json("{'name':'demo','display_name':{'en_US':'Demo'},'lang':'typescript','tools':[],'credentials':"
                "[")
        + credentials + "]}";
}

QByteArray credential(const QByteArray &parameters, const QByteArray &more = {})
{
    return plugin(json("{'name':'demo-key','display_name':{'en_US':'Demo key'},'description':{'en_US':'It'},"
                       "'icon':'','parameters':[")
        + parameters + ']' + more + '}');
}

Result<ImportPreview> previewOf(const ScratchProject &project, const QByteArray &manifest)
{
    project.write(u"definition.json"_s, manifest);
    return project.preview(u"definition.json"_s);
}

ImportItem itemWith(const QByteArray &parameters, const QByteArray &more = {})
{
    const ScratchProject project;
    const auto preview = previewOf(project, credential(parameters, more));
    return preview && preview->items.size() == 1 ? preview->items.first() : ImportItem();
}

Field fieldOf(const ImportItem &item, const QString &path)
{
    const Field *field = item.definition.app.methods.isEmpty()
        ? nullptr
        : item.definition.app.methods.first().schema.leaf(path);
    return field ? *field : Field();
}
}

class TestImportAtomemo final : public QObject
{
    Q_OBJECT

private slots:
    void a_parameter_becomes_a_field_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *parameter, const char *field) {
            QTest::newRow(name) << json(parameter) << QString::fromLatin1(field);
        };
        // Both dialects' ways to say that it is secret
        row("encrypted", "{'name':'a','type':'encrypted_string','ui':{'component':'encrypted-input'}}",
            "a: String secret");
        row("encrypted, without ui", "{'name':'a','type':'encrypted_string'}", "a: String secret");
        row("sensitive", "{'name':'a','type':'string','ui':{'component':'input','sensitive':true}}",
            "a: String secret");
        row("secret, as the guide has it", "{'name':'a','type':'string','secret':true}", "a: String secret");
        row("encrypted component on a text",
            "{'name':'a','type':'string','ui':{'component':'encrypted-input'}}", "a: String secret");
        row("sensitive number",
            "{'name':'a','type':'integer','ui':{'sensitive':true,'component':'number-input'}}",
            "a: Integer secret");
        row("unmarked, but it sounds secret", "{'name':'db_password','type':'string'}",
            "db_password: String secret clearable");
        row("unmarked identifier", "{'name':'access_key_id','type':'string'}", "access_key_id: String");

        // Types and components
        row("text", "{'name':'a','type':'string','ui':{'component':'input'}}", "a: String");
        row("text area", "{'name':'a','type':'string','ui':{'component':'textarea','min_height':3}}",
            "a: MultiLine");
        row("code editor", "{'name':'a','type':'string','ui':{'component':'code-editor','language':'json'}}",
            "a: MultiLine");
        row("emoji", "{'name':'a','type':'string','ui':{'component':'emoji-picker'}}", "a: String");
        row("color", "{'name':'a','type':'string','ui':{'component':'color-picker'}}", "a: String");
        row("credential", "{'name':'a','type':'string','ui':{'component':'credential-select'}}", "a: String");
        row("number", "{'name':'a','type':'number','ui':{'component':'number-input'}}", "a: Number");
        row("slider", "{'name':'a','type':'integer','ui':{'component':'slider','step':2}}", "a: Integer");
        row("switch", "{'name':'a','type':'boolean','ui':{'component':'switch'}}", "a: Boolean");
        row("check box", "{'name':'a','type':'boolean','ui':{'component':'checkbox'}}", "a: Boolean");
        row("select",
            "{'name':'a','type':'string','ui':{'component':'select','options':[{'label':{'en_US':'X'},'value'"
            ":'x'}]}}",
            "a: Choice");
        row("radio buttons",
            "{'name':'a','type':'string','ui':{'component':'radio-group','options':[{'label':'X','value':1}]}"
            "}",
            "a: Choice");
        row("select without options", "{'name':'a','type':'string','ui':{'component':'select'}}",
            "a: String");
        row("enum", "{'name':'a','type':'string','enum':['x','y'],'ui':{'component':'input'}}", "a: Choice");
        row("PEM by its hint",
            "{'name':'a','type':'encrypted_string','ui':{'component':'encrypted-input','hint':{'en_US':'A "
            "PEM key'}}}",
            "a: MultiLine secret");
        row("type of tools only", "{'name':'a','type':'resource_locator'}", "a: Unknown secret clearable");
        row("no type", "{'name':'a'}", "a: String");

        // Flags
        row("required", "{'name':'a','type':'string','required':true}", "a: String required");
        row("read only", "{'name':'a','type':'string','ui':{'component':'input','readonly':true}}",
            "a: String readOnly");
        row("disabled", "{'name':'a','type':'string','ui':{'component':'input','disabled':true}}",
            "a: String readOnly");
        row("not displayed", "{'name':'a','type':'string','ui':{'component':'input','display_none':true}}",
            "a: String hidden");
        row("null members",
            "{'name':'a','type':'string','required':null,'ui':null,'display':null,'enum':null,'constant':"
            "null}",
            "a: String");
        row("members of the wrong type", "{'name':'a','type':'string','required':'yes','ui':[],'enum':3}",
            "a: String");
    }
    void a_parameter_becomes_a_field()
    {
        QFETCH(QByteArray, parameter);
        QFETCH(QString, field);
        const ImportItem item = itemWith(parameter);
        QCOMPARE(item.status, ImportStatus::New);
        QCOMPARE(outline(item), field);
    }

    void texts_come_in_every_language_and_from_both_dialects()
    {
        const ImportItem item = itemWith(
            json("{'name':'a','type':'string','display_name':{'en_US':'Key','zh_Hans':'密钥','de-DE':'"
                 "Wert'},"
                 "'ui':{'component':'input','hint':{'en_US':'Hint'},'placeholder':'plain'}},"
                 "{'name':'b','type':'string','description':'From the page','placeholder':'tok_'},"
                 "{'name':'c_d','type':'string','display_name':{'not a language':'x','zh_Hans':7}}"));
        QCOMPARE(item.definition.app.name, LocalizedText(u"Demo key"_s));
        const Field a = fieldOf(item, u"a"_s);
        QCOMPARE(a.label.in(u"en_US"_s), u"Key"_s);
        QCOMPARE(a.label.in(u"zh_CN"_s), u"密钥"_s);
        QCOMPARE(a.label.in(u"de_DE"_s), u"Wert"_s);
        QCOMPARE(a.label.in(u"fr_FR"_s), u"Key"_s); // falls back
        QCOMPARE(a.description, LocalizedText(u"Hint"_s));
        QCOMPARE(a.placeholder, LocalizedText(u"plain"_s));
        const Field b = fieldOf(item, u"b"_s);
        QCOMPARE(b.description, LocalizedText(u"From the page"_s));
        QCOMPARE(b.placeholder, LocalizedText(u"tok_"_s));
        QCOMPARE(fieldOf(item, u"c_d"_s).displayLabel(u"en_US"_s), u"C d"_s);
        QCOMPARE(notesOf(item).count(ImportNoteCode::ValueMalformed), 2);
    }

    void values_and_constraints_are_kept()
    {
        const ImportItem item = itemWith(json(
            "{'name':'a','type':'string','default':'eu','min_length':2,'max_length':9},"
            "{'name':'b','type':'integer','minimum':1,'maximum':10,'constant':7},"
            "{'name':'c','type':'string','enum':['x','y'],'ui':{'component':'select','options':"
            "[{'label':{'en_US':'X!'},'value':'x'},{'label':{'en_US':'Z!'},'value':'z'},{'value':[]}]}}"));
        QCOMPARE(fieldOf(item, u"a"_s).defaultValue, QJsonValue(u"eu"_s));
        QCOMPARE(fieldOf(item, u"a"_s).constraints.minimumLength, 2);
        QCOMPARE(fieldOf(item, u"a"_s).constraints.maximumLength, 9);
        QCOMPARE(fieldOf(item, u"b"_s).constantValue, QJsonValue(7));
        QCOMPARE(fieldOf(item, u"b"_s).constraints.maximum, 10.0);
        const Field c = fieldOf(item, u"c"_s);
        QCOMPARE(c.options.size(), 2);
        QCOMPARE(c.options.first().label, LocalizedText(u"X!"_s));
        QCOMPARE(c.constraints.allowedValues.size(), 2);
    }

    void display_rules_show_and_hide()
    {
        const ImportItem item = itemWith(
            json("{'name':'mode','type':'string'},"
                 "{'name':'url','type':'string','display':{'show':{'mode':'custom'}}},"
                 "{'name':'region','type':'string','display':{'hide':{'mode':{'$in':['custom','local']}}}}"));
        const Schema &schema = item.definition.app.methods.first().schema;
        FormValues values;
        values.plain.insert(u"mode"_s, u"custom"_s);
        QCOMPARE(visibleLeaves(schema, values), (QSet<QString>{u"mode"_s, u"url"_s}));
        values.plain.insert(u"mode"_s, u"cloud"_s);
        QCOMPARE(visibleLeaves(schema, values), (QSet<QString>{u"mode"_s, u"region"_s}));
    }

    void what_the_program_fills_itself_is_hidden()
    {
        const ImportItem item = itemWith(
            json("{'name':'client_id','type':'string','required':true},{'name':'client_secret','type':'"
                 "encrypted_string','required':true},"
                 "{'name':'tenant_id','type':'string'},{'name':'access_token','type':'encrypted_string'},"
                 "{'name':'refresh_token','type':'string'},{'name':'expires_at','type':'integer'}"),
            json(",'oauth2':true,'oauth2_grant_type':'client_credentials'"));
        QCOMPARE(outline(item),
            u"client_id: String required\nclient_secret: String secret required\ntenant_id: String\n"
            "access_token: String secret hidden\nrefresh_token: String secret clearable hidden\n"
            "expires_at: Integer hidden"_s);
        QCOMPARE(notesOf(item).count(ImportNoteCode::OAuthFieldHidden), 3);
        QVERIFY(noteOf(item, ImportNoteCode::OAuthSettingsNotGiven));
        const ConnectionMethod *method = item.definition.app.method(u"oauth2"_s);
        QVERIFY(method && method->oauth2);
        QCOMPARE(method->kind, MethodKind::ApiKey); // nobody has said how to connect
        QCOMPARE(method->oauth2->grants, QList{OAuth2Grant::ClientCredentials});
    }

    void a_bundled_app_lends_how_to_connect()
    {
        const ImportItem item
            = itemWith(json("{'name':'client_id','type':'string'}"), json(",'oauth2':true"));
        App bundled;
        bundled.slug = u"acme"_s;
        bundled.monogram = u"Ac"_s;
        ConnectionMethod method;
        method.key = u"oauth2"_s;
        method.kind = MethodKind::OAuth2;
        method.oauth2 = OAuth2Settings();
        method.oauth2->endpoints.token = u"https://acme.com/token"_s;
        bundled.methods = {method};
        const App app = lent(item.definition.app, bundled);
        QCOMPARE(app.slug, u"demo-key"_s);
        QCOMPARE(app.monogram, u"Ac"_s);
        QCOMPARE(app.method(u"oauth2"_s)->kind, MethodKind::OAuth2);
        QCOMPARE(app.method(u"oauth2"_s)->oauth2->endpoints.token, u"https://acme.com/token"_s);
    }

    void a_plugin_gives_one_definition_for_each_credential()
    {
        const ScratchProject project;
        const auto preview = previewOf(project,
            plugin(json("{'name':'first-key','parameters':[]},{'name':'Second_Key','parameters':[]},"
                        "{'name':'first-key','parameters':[]},{'parameters':[]}")));
        QVERIFY(preview);
        QCOMPARE(preview->origin, DefinitionOrigin::Atomemo);
        QCOMPARE(preview->title, u"Demo"_s);
        QCOMPARE(preview->items.size(), 4);
        const Definition second = preview->items.at(1).definition;
        QCOMPARE(second.key, u"demo/Second_Key"_s);
        QCOMPARE(second.name, u"Second_Key"_s);
        QCOMPARE(second.package, u"demo"_s);
        QCOMPARE(second.app.slug, u"second-key"_s);
        QCOMPARE(preview->items.at(2).status, ImportStatus::Skipped); // the same name again
        QCOMPARE(preview->items.at(3).status, ImportStatus::Skipped); // no name
        QCOMPARE(
            preview->items.at(3).reason->arguments.value(u"pointer"_s).toString(), u"/credentials/3/name"_s);
    }

    void a_plugin_without_credentials_says_so()
    {
        const ScratchProject project;
        const auto preview = previewOf(project, plugin({}));
        QVERIFY(preview);
        QVERIFY(preview->items.isEmpty());
        QCOMPARE(preview->notes.size(), 1);
        QCOMPARE(preview->notes.first().code, ImportNoteCode::NothingToImport);
    }

    void one_credential_may_stand_alone()
    {
        const ScratchProject project;
        const auto preview = previewOf(project,
            json("{'name':'api-key','display_name':'Key','help_url':'https://docs.acme.com/"
                 "keys','parameters':[{'name':'token','type':'string','secret':true}]}"));
        QVERIFY(preview);
        const Definition definition = preview->items.first().definition;
        QCOMPARE(definition.key, u"api-key"_s);
        QCOMPARE(definition.docsUrl, QUrl(u"https://docs.acme.com/keys"_s));
        QCOMPARE(definition.app.methods.first().keyPage, definition.docsUrl);
    }

    void icons_are_never_fetched_data()
    {
        QTest::addColumn<QByteArray>("icon");
        QTest::addColumn<QString>("monogram");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("address") << QByteArray("https://acme.com/i.svg") << QString() << true;
        QTest::newRow("symbol") << QByteArray("symbol:icon-x") << QString() << false;
        QTest::newRow("letter") << QByteArray("w") << u"W"_s << false;
        QTest::newRow("script") << QByteArray("javascript:x") << QString() << false;
    }
    void icons_are_never_fetched()
    {
        QFETCH(QByteArray, icon);
        QFETCH(QString, monogram);
        QFETCH(bool, isSaid);
        const ScratchProject project;
        const auto preview = previewOf(
            project, plugin(json("{'name':'first-key','parameters':[],'icon':'") + icon + json("'}")));
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.definition.app.monogram, monogram);
        QCOMPARE(noteOf(item, ImportNoteCode::IconNotFetched) != nullptr, isSaid);
    }

    void odd_parameters_spoil_nothing_else()
    {
        const ImportItem item
            = itemWith(json("7,{'type':'string'},{'name':'a','type':'string'},{'name':'a','type':'number'}"));
        QCOMPARE(outline(item), u"a: String"_s);
        QCOMPARE(notesOf(item).count(ImportNoteCode::FieldSkipped), 3);
    }

    void a_directory_of_plugins_is_read_as_a_whole()
    {
        const ScratchProject project;
        const auto one = [](const QByteArray &name) {
            return json("{'name':'") + name + json("','lang':'x','tools':[],'credentials':[{'name':'") + name
                + json("-key','parameters':[]}]}");
        };
        project.write(u"plugins/alpha/definition.json"_s, one("alpha"));
        project.write(u"plugins/beta/definition.json"_s, one("beta"));
        project.write(u"gamma.definition.json"_s, one("gamma"));
        project.write(u"plugins/broken/definition.json"_s, "{");
        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(preview->items.size(), 3);
        QCOMPARE(preview->faults.size(), 1);
        QVERIFY(itemOf(*preview, u"beta/beta-key"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportAtomemo)
#include "tst_import_atomemo.moc"
