#include <QTest>

#include "app/text/sentences.h"
#include "models/base/file_fault.h"
#include "pikku_fixture.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray textSchema = json("{'type':'string'}");
const QByteArray keySchema
    = json("{'type':'object','properties':{'apiKey':{'type':'string'}},'required':['apiKey']}");

/// The only item of a preview that must have come about.
ImportItem onlyItem(const ScratchProject &project)
{
    const auto preview = project.preview();
    if (!preview || preview->items.size() != 1) {
        qWarning("%s", preview ? "not one item" : qPrintable(errorName(preview.error().code)));
        return {};
    }
    return preview->items.first();
}
}

class TestImportPikku final : public QObject
{
    Q_OBJECT

private slots:
    void a_credential_a_secret_and_a_variable_become_definitions()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(u"package.json"_s, json("{'name':'shop'}"));
        pikku.credentials(json(
            "{'stripe':{'name':'stripe','displayName':'Stripe key','description':'For "
            "payments','type':'wire',"
            "'schema':'CredentialSchema_stripe'},'crm':{'name':'crm','displayName':'CRM','type':'singleton',"
            "'schema':'CredentialSchema_stripe'}}"));
        pikku.secrets(json(
            "{'openai':{'name':'openai','displayName':'OpenAI','secretId':'OPENAI_API_KEY','schema':'"
            "SecretSchema_openai',"
            "'optional':true,'rotationPeriod':'30day','allowedHosts':['api.openai.com','*.example.org']}}"));
        pikku.variables(json("{'port':{'name':'port','displayName':'Port','variableId':'PORT','schema':'"
                             "VariableSchema_port'}}"));
        pikku.schema(u"CredentialSchema_stripe"_s, keySchema);
        pikku.schema(u"SecretSchema_openai"_s, textSchema);
        pikku.schema(u"VariableSchema_port"_s, json("{'type':'string','enum':['a','b']}"));

        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(preview->origin, DefinitionOrigin::Pikku);
        QCOMPARE(preview->title, u"shop"_s);
        QCOMPARE(preview->items.size(), 4);
        QVERIFY(preview->faults.isEmpty());

        const Definition stripe = itemOf(*preview, u"credential/stripe"_s)->definition;
        QCOMPARE(stripe.name, u"stripe"_s);
        QCOMPARE(stripe.app.slug, u"stripe"_s);
        QCOMPARE(stripe.app.name, LocalizedText(u"Stripe key"_s));
        QCOMPARE(stripe.app.description, LocalizedText(u"For payments"_s));
        QCOMPARE(stripe.use, DefinitionUse::Credential);
        QCOMPARE(stripe.scope, ScopeKind::User);
        QVERIFY(!stripe.wholeValue);
        QCOMPARE(itemOf(*preview, u"credential/crm"_s)->definition.scope, ScopeKind::Organization);

        const Definition openai = itemOf(*preview, u"secret/openai"_s)->definition;
        QCOMPARE(openai.scope, ScopeKind::Organization);
        QCOMPARE(openai.externalId, u"OPENAI_API_KEY"_s);
        QVERIFY(openai.optional && openai.wholeValue);
        QCOMPARE(openai.rotationPeriod, u"30day"_s);
        QCOMPARE(openai.allowedHosts, (QStringList{u"api.openai.com"_s, u"*.example.org"_s}));
        QCOMPARE(openai.app.hosts, openai.allowedHosts);

        const ImportItem port = *itemOf(*preview, u"variable/port"_s);
        QCOMPARE(port.definition.use, DefinitionUse::Variable);
        QCOMPARE(port.definition.externalId, u"PORT"_s);
        QCOMPARE(outline(port), u"value: Choice required"_s);
    }

    void every_text_of_a_credential_or_secret_is_secret_and_of_a_variable_none()
    {
        const QByteArray shape(
            json("{'type':'object','properties':{'key':{'type':'string'},'mode':{'type':'string',"
                 "'enum':['a']},'version':{'const':'v1'},'port':{'type':'integer'},'tls':{'type':'boolean'},"
                 "'hosts':{'type':'array','items':{'type':'string'}}}}"));
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"S"_s, shape);
        pikku.credentials(json("{'a':{'name':'a','type':'wire','schema':'S'}}"));
        pikku.secrets(json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
        pikku.variables(json("{'a':{'name':'a','variableId':'A','schema':'S'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        const QString secret = u"key: String secret clearable\nmode: Choice\nversion: String\nport: Integer\n"
                               "tls: Boolean\nhosts: StringList secret clearable"_s;
        QCOMPARE(outline(*itemOf(*preview, u"credential/a"_s)), secret);
        QCOMPARE(outline(*itemOf(*preview, u"secret/a"_s)), secret);
        QCOMPARE(outline(*itemOf(*preview, u"variable/a"_s)),
            u"key: String\nmode: Choice\nversion: String\nport: Integer\ntls: Boolean\nhosts: StringList"_s);
    }

    void what_a_person_clears_is_plain_and_nothing_else()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"S"_s,
            json("{'properties':{'auth':{'properties':{'user':{'type':'string'},'pass':{'type':'string'}}}}"
                 "}"));
        pikku.secrets(json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
        const ImportItem item = onlyItem(project);
        const Definition chosen = withChoices(item, {{u"auth/user"_s, u"auth/none"_s}, u"postgresql"_s});
        QCOMPARE(chosen.clearedSecrets, QStringList{u"auth/user"_s});
        QCOMPARE(chosen.treatedAs, u"postgresql"_s);
        const Schema &schema = chosen.app.methods.first().schema;
        QVERIFY(!schema.leaf(u"auth/user"_s)->secret);
        QVERIFY(schema.leaf(u"auth/pass"_s)->secret);
        QCOMPARE(withChoices(item, {}), item.definition);
    }

    void a_variable_that_is_marked_secret_becomes_a_credential()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"S"_s, json("{'properties':{'pin':{'type':'string','writeOnly':true}}}"));
        pikku.variables(json("{'a':{'name':'a','variableId':'A','schema':'S'}}"));
        const ImportItem item = onlyItem(project);
        QCOMPARE(item.definition.use, DefinitionUse::Credential);
        QCOMPARE(outline(item), u"pin: String secret"_s);
        QVERIFY(noteOf(item, ImportNoteCode::VariableIsSecret));
    }

    void metadata_is_found_wherever_the_configuration_says_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("schemas");
        const QString usual = u"secrets/pikku-secrets-meta.gen.json"_s;
        QTest::newRow("output directory")
            << json("{'outDir':'gen'}") << u"gen/"_s + usual << u"gen/schemas/schemas"_s;
        QTest::newRow("in a package of the project")
            << json("{'outDir':'packages/functions/.pikku'}") << u"packages/functions/.pikku/"_s + usual
            << u"packages/functions/.pikku/schemas/schemas"_s;
        QTest::newRow("own file and schema directory") << QByteArray(
            json("{'outDir':'gen','secretsMetaJsonFile':'meta/s.json','schemaDirectory':'meta/sch'}"))
                                                       << u"meta/s.json"_s << u"meta/sch/schemas"_s;
        QTest::newRow("relative to the root directory")
            << json("{'outDir':'gen','rootDir':'app','secretsMetaJsonFile':'meta/s.json'}")
            << u"app/meta/s.json"_s << u"gen/schemas/schemas"_s;
        QTest::newRow("an add-on's own project")
            << json("{'outDir':'.pikku','addon':{'displayName':'X'}}") << u".pikku/addon/"_s + usual
            << u".pikku/addon/schemas/schemas"_s;
        QTest::newRow("extended") << json("{'extends':'base/pikku.config.json'}") << u"base/gen/"_s + usual
                                  << u"base/gen/schemas/schemas"_s;
        QTest::newRow("extended, with an override")
            << json("{'extends':'base/pikku.config.json','outDir':'mine'}") << u"mine/"_s + usual
            << u"base/gen/schemas/schemas"_s;
        QTest::newRow("no configuration, published")
            << QByteArray() << u"dist/.pikku/addon/"_s + usual << u"dist/.pikku/addon/schemas/schemas"_s;
        QTest::newRow("no configuration, in a workspace")
            << QByteArray() << u".pikku/addon/"_s + usual << u".pikku/addon/schemas/schemas"_s;
    }
    void metadata_is_found_wherever_the_configuration_says()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, file);
        QFETCH(QString, schemas);
        ScratchProject project;
        if (!config.isEmpty())
            project.write(u"pikku.config.json"_s, config);
        project.write(u"base/pikku.config.json"_s, json("{'outDir':'gen'}"));
        project.write(file, json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
        project.write(schemas + u"/S.schema.json"_s, keySchema);
        const auto preview = project.preview();
        QVERIFY2(preview, preview ? "" : qPrintable(errorName(preview.error().code)));
        QCOMPARE(preview->items.size(), 1);
        QCOMPARE(outline(preview->items.first()), u"apiKey: String secret clearable required"_s);
        QVERIFY(preview->files.contains(project.path(file)));
    }

    void a_schema_of_an_add_on_is_found_in_its_package_data()
    {
        QTest::addColumn<QString>("directory");
        QTest::newRow("published") << u"dist/.pikku/addon"_s;
        QTest::newRow("linked") << u".pikku/addon"_s;
        QTest::newRow("published, older") << u"dist/.pikku"_s;
        QTest::newRow("linked, older") << u".pikku"_s;
        QTest::newRow("by its exports") << u"lib/generated"_s;
    }
    void a_schema_of_an_add_on_is_found_in_its_package()
    {
        QFETCH(QString, directory);
        for (const QString &package : {u"plain-addon"_s, u"@acme/addon-mail"_s}) {
            ScratchProject project;
            const PikkuFixture pikku(project);
            pikku.config();
            project.write(u"package.json"_s, json("{'dependencies':{'") + package.toUtf8() + json("':'1'}}"));
            project.write(u"node_modules/"_s + package + u"/package.json"_s,
                json("{'exports':{'./.pikku/*':'./lib/generated/*'}}"));
            project.write(
                u"node_modules/"_s + package + u'/' + directory + u"/schemas/schemas/S.schema.json"_s,
                keySchema);
            pikku.secrets(json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
            const ImportItem item = onlyItem(project);
            QCOMPARE(outline(item), u"apiKey: String secret clearable required"_s);
            QCOMPARE(item.definition.package, package);
            const ImportNote *note = noteOf(item, ImportNoteCode::SchemaFromPackage);
            QVERIFY(note);
            QCOMPARE(note->arguments.value(u"package"_s).toString(), package);
        }
    }

    void equal_schema_names_are_told_apart_by_package()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        const auto schema = [](const QByteArray &field) {
            return json("{'properties':{'") + field + json("':{'type':'number'}}}");
        };
        pikku.schema(u"SecretSchema_secrets"_s, schema("own"));
        for (const QString &name : {u"mail"_s, u"ssh"_s})
            project.write(u"node_modules/addon-"_s + name
                    + u"/dist/.pikku/addon/schemas/schemas/SecretSchema_secrets.schema.json"_s,
                schema(name.toUtf8()));
        pikku.secrets(json("{"
                           "'a':{'name':'a','secretId':'A','schema':'SecretSchema_secrets','sourceFile':'/x/"
                           "node_modules/addon-ssh/src/s.ts'},"
                           "'b':{'name':'b','secretId':'B','schema':'SecretSchema_secrets','sourceFile':'/x/"
                           "node_modules/addon-mail/src/s.ts'},"
                           "'c':{'name':'c','secretId':'C','schema':'SecretSchema_secrets','sourceFile':'/"
                           "elsewhere/src/s.ts'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(outline(*itemOf(*preview, u"secret/a"_s)), u"ssh: Number"_s);
        QCOMPARE(outline(*itemOf(*preview, u"secret/b"_s)), u"mail: Number"_s);
        QCOMPARE(outline(*itemOf(*preview, u"secret/c"_s)), u"own: Number"_s);
        QCOMPARE(itemOf(*preview, u"secret/a"_s)->definition.package, u"addon-ssh"_s);
    }

    void a_schema_that_several_packages_have_is_said_to_be_unclear()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(
            u"node_modules/addon-a/.pikku/addon/schemas/schemas/S.schema.json"_s, json("{'type':'number'}"));
        project.write(
            u"node_modules/addon-b/.pikku/addon/schemas/schemas/S.schema.json"_s, json("{'type':'boolean'}"));
        project.write(
            u"node_modules/addon-c/.pikku/addon/schemas/schemas/S.schema.json"_s, json("{'type':'number'}"));
        pikku.secrets(json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
        const ImportItem unclear = onlyItem(project);
        const ImportNote *note = noteOf(unclear, ImportNoteCode::SchemaAmbiguous);
        QVERIFY(note);
        QCOMPARE(
            note->arguments.value(u"packages"_s).toStringList(), (QStringList{u"addon-a"_s, u"addon-b"_s}));
        pikku.secrets(json(
            "{'a':{'name':'a','secretId':'A','schema':'S','sourceFile':'/r/packages/addon-b/src/s.ts'}}"));
        const ImportItem clear = onlyItem(project);
        QVERIFY(!noteOf(clear, ImportNoteCode::SchemaAmbiguous));
        QCOMPARE(outline(clear), u"value: Boolean required"_s);
    }

    void packages_of_the_workspace_around_are_found()
    {
        ScratchProject project;
        project.write(u"package.json"_s, json("{'workspaces':['apps/*']}"));
        project.write(u"apps/api/pikku.config.json"_s, json("{'outDir':'.pikku'}"));
        project.write(u"apps/api/.pikku/secrets/pikku-secrets-meta.gen.json"_s,
            json("{'a':{'name':'a','secretId':'A','schema':'S'}}"));
        project.write(u"packages/mail/.pikku/addon/schemas/schemas/S.schema.json"_s, keySchema);
        QVERIFY(QDir().mkpath(project.path(u"node_modules"_s)));
        QVERIFY(QFile::link(project.path(u"packages/mail"_s), project.path(u"node_modules/mail"_s)));
        const auto preview = project.preview(u"apps/api"_s);
        QVERIFY(preview);
        QCOMPARE(outline(preview->items.first()), u"apiKey: String secret clearable required"_s);
    }

    void a_missing_schema_leaves_one_secret_text_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<ImportNoteCode>("note");
        QTest::newRow("none named") << json("{'name':'a','type':'wire'}") << ImportNoteCode::SchemaNotGiven;
        QTest::newRow("file is gone")
            << json("{'name':'a','type':'wire','schema':'Gone'}") << ImportNoteCode::SchemaMissing;
    }
    void a_missing_schema_leaves_one_secret_text()
    {
        QFETCH(QByteArray, entry);
        QFETCH(ImportNoteCode, note);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(json("{'a':") + entry + '}');
        const ImportItem item = onlyItem(project);
        QCOMPARE(outline(item), u"value: String secret clearable required"_s);
        QVERIFY(item.definition.wholeValue);
        QVERIFY(noteOf(item, note));
    }

    void without_a_schema_oauth_settings_say_what_the_value_is()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        const QByteArray oauth = PikkuFixture::oauth("https://accounts.acme.dev");
        pikku.secrets(json("{'crmApp':{'name':'crmApp','secretId':'CRM_APP',") + oauth + "}}");
        pikku.credentials(json("{'crm':{'name':'crm','type':'wire',") + oauth
            + json("},'gone':{'name':'gone','type':'wire','schema':'Gone',") + oauth + "}}");
        const auto preview = project.preview();
        QVERIFY(preview);
        const ImportItem client = *itemOf(*preview, u"secret/crmApp"_s);
        QCOMPARE(outline(client, u"api_key"_s),
            u"clientId: String secret clearable required\nclientSecret: String secret"_s);
        QVERIFY(!client.definition.wholeValue);
        QVERIFY(describe(*noteOf(client, ImportNoteCode::SchemaNotGiven)).contains(u"OAuth client"_s));
        for (const QString &name : {u"credential/crm"_s, u"credential/gone"_s})
            QCOMPARE(outline(*itemOf(*preview, name), u"token"_s),
                u"accessToken: String secret required\nrefreshToken: String secret"_s);
    }

    void a_schema_may_stand_in_the_metadata_itself()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(
            json("{'a':{'name':'a','type':'wire','schema':{'properties':{'k':{'type':'string'}}}}}"));
        QCOMPARE(outline(onlyItem(project)), u"k: String secret clearable"_s);
    }

    void an_oauth_credential_can_be_connected_and_put_in_by_hand()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"S"_s,
            json("{'properties':{'accessToken':{'type':'string'},'refreshToken':{'type':'string'}},'required'"
                 ":['accessToken']}"));
        pikku.credentials(json("{'sheets':{'name':'sheets','type':'wire','schema':'S',")
            + PikkuFixture::oauth("https://accounts.google.com",
                json(",'appCredentialSecretId':'GOOGLE_APP','tokenSecretId':'T','scopes':['a','b','a'],'pkce'"
                     ":true,'additionalParams':{'access_type':'offline','n':1,'x':'{y}'}"))
            + "}}");
        const ImportItem item = onlyItem(project);
        const Definition &definition = item.definition;
        QCOMPARE(definition.app.methods.size(), 2);
        const ConnectionMethod *oauth = definition.app.method(u"oauth2"_s);
        QVERIFY(oauth && oauth->oauth2);
        QCOMPARE(oauth->kind, MethodKind::OAuth2);
        QCOMPARE(oauth->oauth2->endpoints.authorization, u"https://accounts.google.com/authorize"_s);
        QCOMPARE(oauth->oauth2->endpoints.token, u"https://accounts.google.com/token"_s);
        QCOMPARE(oauth->oauth2->scopes.size(), 2);
        QCOMPARE(oauth->oauth2->authorization.pkce, PkceSupport::Supported);
        QCOMPARE(oauth->oauth2->authorization.parameters,
            (QMap<QString, QString>{{u"access_type"_s, u"offline"_s}}));
        QCOMPARE(oauth->extra.value(u"pikku"_s).toObject().value(u"appCredentialSecretId"_s).toString(),
            u"GOOGLE_APP"_s);
        QCOMPARE(outline(item, u"token"_s),
            u"accessToken: String secret clearable required\nrefreshToken: String secret clearable"_s);
        QVERIFY(definition.placeholders.isEmpty());
        QVERIFY(noteOf(item, ImportNoteCode::ClientSecretOf));
        QCOMPARE(notesOf(item).count(ImportNoteCode::ValueMalformed), 2);
    }

    void an_oauth_address_that_cannot_be_used_is_said_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<ImportNoteCode>("note");
        QTest::addColumn<bool>("isKept");
        const QByteArray https = "https://";
        QTest::newRow("example.com") << https + "example.com" << ImportNoteCode::PlaceholderEndpoint << true;
        QTest::newRow("below example.org")
            << https + "auth.example.org" << ImportNoteCode::PlaceholderEndpoint << true;
        QTest::newRow("reserved top level")
            << https + "auth.acme.test" << ImportNoteCode::PlaceholderEndpoint << true;
        QTest::newRow("to be filled in")
            << https + "your-domain.com" << ImportNoteCode::PlaceholderEndpoint << true;
        QTest::newRow("name in braces")
            << https + "{tenant}.acme.com" << ImportNoteCode::PlaceholderEndpoint << false;
        QTest::newRow("not encrypted")
            << QByteArray("http://acme.com") << ImportNoteCode::AddressRefused << false;
        QTest::newRow("with a password") << https + "a:b@acme.com" << ImportNoteCode::AddressRefused << false;
        QTest::newRow("a program") << QByteArray("javascript:alert") << ImportNoteCode::AddressRefused
                                   << false;
        QTest::newRow("a file") << QByteArray("file://etc") << ImportNoteCode::AddressRefused << false;
    }
    void an_oauth_address_that_cannot_be_used_is_said()
    {
        QFETCH(QByteArray, host);
        QFETCH(ImportNoteCode, note);
        QFETCH(bool, isKept);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(json("{'a':{'name':'a','type':'wire',")
            + PikkuFixture::oauth(host, json(",'scopes':['read','write']")) + "}}");
        const ImportItem item = onlyItem(project);
        QVERIFY(noteOf(item, note));
        QCOMPARE(item.definition.placeholders, (QStringList{u"authorizationUrl"_s, u"tokenUrl"_s}));
        QVERIFY(noteOf(item, ImportNoteCode::PlaceholderScopes));
        const auto settings = item.definition.app.method(u"oauth2"_s)->oauth2;
        QCOMPARE(!settings->endpoints.authorization.isEmpty(), isKept);
        QCOMPARE(item.status, ImportStatus::New);
    }

    void settings_of_older_metadata_stand_on_the_secret()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(
            u"S"_s, json("{'properties':{'clientId':{'type':'string'},'clientSecret':{'type':'string'}}}"));
        pikku.secrets(json("{'slack':{'name':'slack','secretId':'SLACK','schema':'S',")
            + PikkuFixture::oauth("https://slack.com", json(",'tokenSecretId':'T','scopes':['chat']"))
            + "}}");
        const ImportItem item = onlyItem(project);
        QCOMPARE(item.definition.scope, ScopeKind::Organization);
        QCOMPARE(item.definition.app.methods.first().key, u"api_key"_s);
        QCOMPARE(
            outline(item), u"clientId: String secret clearable\nclientSecret: String secret clearable"_s);
        QCOMPARE(
            item.definition.app.method(u"oauth2"_s)->oauth2->endpoints.token, u"https://slack.com/token"_s);
    }

    void an_entry_whose_source_has_gone_is_said_to_be_stale_data()
    {
        QTest::addColumn<QByteArray>("sourceFile");
        QTest::addColumn<bool>("isStale");
        QTest::newRow("defined there") << QByteArray("/build/src/defined.ts") << false;
        QTest::newRow("not in it any more") << QByteArray("/build/src/other.ts") << true;
        QTest::newRow("of another machine") << QByteArray("/build/lib/unknown.ts") << false;
        QTest::newRow("of a package") << QByteArray("/build/node_modules/p/src/other.ts") << false;
        QTest::newRow("gone from this project") << QByteArray("@root@/src/gone.ts") << true;
        QTest::newRow("climbing") << QByteArray("/build/../src/other.ts") << false;
    }
    void an_entry_whose_source_has_gone_is_said_to_be_stale()
    {
        QFETCH(QByteArray, sourceFile);
        QFETCH(bool, isStale);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(u"src/defined.ts"_s, "defineCredential({ name: 'stripe' })");
        project.write(u"src/other.ts"_s, "defineCredential({ name: 'slack' })");
        sourceFile.replace("@root@", QFileInfo(project.path()).canonicalFilePath().toUtf8());
        pikku.credentials(
            json("{'stripe':{'name':'stripe','type':'wire','sourceFile':'") + sourceFile + json("'}}"));
        const ImportItem item = onlyItem(project);
        QCOMPARE(item.status, ImportStatus::New);
        QCOMPARE(noteOf(item, ImportNoteCode::SourceStale) != nullptr, isStale);
    }

    void an_entry_that_is_odd_is_taken_as_far_as_it_goes()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(json("{'a':{'type':'daily','displayName':7,'docsUrl':'ftp:x'}}"));
        pikku.secrets(json("{'b':{'name':'b','rotationPeriod':'soon','allowedHosts':['a "
                           "b',3,'*.ok.org'],'optional':'yes'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        const ImportItem a = *itemOf(*preview, u"credential/a"_s);
        QCOMPARE(a.definition.name, u"a"_s);
        QCOMPARE(a.definition.app.name, LocalizedText(u"A"_s));
        QCOMPARE(a.definition.scope, ScopeKind::Organization);
        QCOMPARE(a.definition.docsUrl, QUrl());
        QVERIFY(noteOf(a, ImportNoteCode::AddressRefused));
        QCOMPARE(notesOf(a).count(ImportNoteCode::ValueMalformed), 2);
        const ImportItem b = *itemOf(*preview, u"secret/b"_s);
        QCOMPARE(b.definition.rotationPeriod, QString());
        QCOMPARE(b.definition.allowedHosts, QStringList{u"*.ok.org"_s});
        QVERIFY(!b.definition.optional);
    }

    void one_broken_file_does_not_keep_the_others_back()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"Good"_s, keySchema);
        pikku.schema(u"Bad"_s, "{");
        pikku.secrets(json("{'good':{'name':'good','schema':'Good'},'bad':{'name':'bad','schema':'Bad'}}"));
        pikku.variables("nonsense");
        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(itemOf(*preview, u"secret/good"_s)->status, ImportStatus::New);
        const ImportItem bad = *itemOf(*preview, u"secret/bad"_s);
        QCOMPARE(bad.status, ImportStatus::Skipped);
        QCOMPARE(bad.reason->code, ErrorCode::FileMalformed);
        QVERIFY(bad.reason->arguments.value(u"path"_s).toString().endsWith(u"Bad.schema.json"_s));
        QCOMPARE(preview->faults.size(), 1);
        QVERIFY(preview->faults.first().arguments.value(u"path"_s).toString().contains(u"variables"_s));
    }

    void a_project_without_metadata_says_what_to_do()
    {
        ScratchProject project;
        PikkuFixture(project).config();
        const auto preview = project.preview();
        QVERIFY(!preview);
        QCOMPARE(
            preview.error().arguments.value(u"detail"_s).toString(), fileFaultName(FileFault::NotGenerated));
    }

    void the_project_is_found_from_a_file_in_it_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("its directory") << QString();
        QTest::newRow("its configuration") << u"pikku.config.json"_s;
        QTest::newRow("a metadata file") << u".pikku/secrets/pikku-secrets-meta.gen.json"_s;
    }
    void the_project_is_found_from_a_file_in_it()
    {
        QFETCH(QString, file);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'a':{'name':'a'}}"));
        const auto preview = project.preview(file);
        QVERIFY(preview);
        QCOMPARE(preview->items.size(), 1);
        QCOMPARE(preview->path, QFileInfo(project.path()).canonicalFilePath());
    }

    void definitions_stand_in_the_order_of_the_source()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'z':{'name':'z'},'a':{'name':'a'},'m':{'name':'m'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        QStringList names;
        for (const ImportItem &item : preview->items)
            names.append(item.definition.name);
        QCOMPARE(names, (QStringList{u"z"_s, u"a"_s, u"m"_s}));
    }

    void it_stops_when_asked()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'a':{'name':'a'}}"));
        std::stop_source stop;
        project.request.stop = stop.get_token();
        QVERIFY(project.preview());
        stop.request_stop();
        const auto preview = project.preview();
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestImportPikku)
#include "tst_import_pikku.moc"
