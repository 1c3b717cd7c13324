#include <QTest>

#include "models/catalog/app_json.h"
#include "pikku_fixture.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
QByteArray ownApp(const QByteArray &slug)
{
    return json("{'format':1,'slug':'") + slug
        + json("','name':'Acme','methods':[{'key':'api_key','kind':'api_key','fields':["
               "{'name':'token','type':'secret','required':true},{'name':'region','type':'string'}]}]}");
}

ImportItem only(const Result<ImportPreview> &preview)
{
    return preview && preview->items.size() == 1 ? preview->items.first() : ImportItem();
}
}

/// Slugs, files of one's own, and importing what is known already.
class TestImportAgain final : public QObject
{
    Q_OBJECT

private slots:
    void a_slug_is_the_name_if_it_is_free_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("slug");
        QTest::newRow("free") << QByteArray("stripe") << QStringList() << u"stripe"_s;
        QTest::newRow("taken") << QByteArray("stripe") << QStringList{u"stripe"_s} << u"keystroke-stripe"_s;
        QTest::newRow("taken with its origin")
            << QByteArray("stripe") << QStringList{u"stripe"_s, u"keystroke-stripe"_s}
            << u"keystroke-stripe-2"_s;
        QTest::newRow("letters of any kind")
            << QByteArray("Google_Drive OAuth2") << QStringList() << u"google-drive-oauth2"_s;
        QTest::newRow("no letters that a slug has") << QByteArray("支付") << QStringList() << u"keystroke"_s;
        QTest::newRow("very long") << QByteArray(120, 'a') << QStringList() << QString(64, u'a');
        QTest::newRow("very long and taken")
            << QByteArray(120, 'a') << QStringList{QString(64, u'a')} << u"keystroke-"_s + QString(54, u'a');
    }
    void a_slug_is_the_name_if_it_is_free()
    {
        QFETCH(QByteArray, name);
        QFETCH(QStringList, taken);
        QFETCH(QString, slug);
        ScratchProject project;
        project.request.bundledSlugs = taken;
        project.write(u"it.json"_s, json("{'key':'") + name + json("','fields':['a']}"));
        const ImportItem item = only(project.preview(u"it.json"_s));
        QCOMPARE(item.definition.app.slug, slug);
        QCOMPARE(
            noteOf(item, ImportNoteCode::SlugTaken) != nullptr, taken.contains(slug) || !taken.isEmpty());
    }

    void slugs_of_one_import_differ()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(json("{'slack':{'name':'slack','type':'wire'}}"));
        pikku.secrets(json("{'slack':{'name':'slack'}}"));
        pikku.variables(json("{'slack':{'name':'slack'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        QStringList slugs;
        for (const ImportItem &item : preview->items)
            slugs.append(item.definition.app.slug);
        QCOMPARE(slugs, (QStringList{u"slack"_s, u"pikku-slack"_s, u"pikku-slack-2"_s}));
    }

    void a_second_import_finds_nothing_to_do()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(
            json("{'slack':{'name':'slack','type':'wire','description':'d','docsUrl':'https://a.com/b',")
            + PikkuFixture::oauth("https://slack.com", json(",'scopes':['a']")) + "}}");
        pikku.secrets(json("{'slack':{'name':'slack','rotationPeriod':'1w','allowedHosts':['a.com']}}"));
        const auto first = project.preview();
        QVERIFY(first);
        for (const ImportItem &item : first->items)
            project.request.known.append(readDefinition(writeDefinition(item.definition), {}).value());
        for (Definition &known : project.request.known)
            known.path = first->path;
        const auto second = project.preview();
        QVERIFY(second);
        QCOMPARE(second->items.size(), 2);
        for (const ImportItem &item : second->items) {
            QCOMPARE(item.status, ImportStatus::Unchanged);
            QVERIFY(!item.isTakeable());
        }
        QCOMPARE(second->items.first().definition.app.slug, u"slack"_s);
    }

    void a_change_keeps_slug_and_choices_and_says_what_it_does()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'db':{'name':'db','schema':'S'}}"));
        pikku.schema(u"S"_s,
            json("{'properties':{'user':{'type':'string'},'old':{'type':'string'},'port':{'type':'integer'}}"
                 "}"));
        project.request.bundledSlugs = {u"db"_s, u"postgresql"_s};
        project.request.known = {withChoices(only(project.preview()), {{u"user"_s}, u"postgresql"_s})};
        project.request.bundledSlugs = {u"postgresql"_s}; // the name is free now, the slug stays

        pikku.schema(u"S"_s,
            json("{'properties':{'user':{'type':'string'},'port':{'type':'string'},'new':{'type':'string'}}"
                 "}"));
        const ImportItem item = only(project.preview());
        QCOMPARE(item.status, ImportStatus::Changed);
        QCOMPARE(item.definition.app.slug, u"pikku-db"_s);
        QCOMPARE(item.definition.treatedAs, u"postgresql"_s);
        QCOMPARE(item.definition.clearedSecrets, QStringList{u"user"_s});
        QCOMPARE(
            outline(item), u"user: String\nport: String secret clearable\nnew: String secret clearable"_s);
        QCOMPARE(
            noteOf(item, ImportNoteCode::TurnsSecret)->arguments.value(u"field"_s).toString(), u"port"_s);
        QCOMPARE(
            noteOf(item, ImportNoteCode::FieldRemoved)->arguments.value(u"field"_s).toString(), u"old"_s);
    }

    void what_the_source_has_no_more_is_gone()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'a':{'name':'a'},'b':{'name':'b'}}"));
        const auto first = project.preview();
        QVERIFY(first);
        for (const ImportItem &item : first->items)
            project.request.known.append(item.definition);
        Definition elsewhere = project.request.known.first();
        elsewhere.key = u"secret/c"_s;
        elsewhere.path = u"/other/project"_s;
        project.request.known.append(elsewhere);
        pikku.secrets(json("{'b':{'name':'b'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(preview->items.size(), 2);
        QCOMPARE(preview->items.last().definition.key, u"secret/a"_s);
        QCOMPARE(preview->items.last().status, ImportStatus::Gone);
        QVERIFY(!preview->items.last().isTakeable());

        pikku.variables("{"); // what cannot be read may still be there
        QCOMPARE(project.preview()->items.size(), 1);
    }

    void the_bundled_app_it_seems_to_be_is_offered_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("match");
        QTest::newRow("the same") << QByteArray("openai") << u"openai"_s;
        QTest::newRow("with what it is") << QByteArray("openai-api-key") << u"openai"_s;
        QTest::newRow("shouted") << QByteArray("OPENAI_API_KEY") << u"openai"_s;
        QTest::newRow("two words as one") << QByteArray("googleSheetsOAuth") << u"google-sheets"_s;
        QTest::newRow("a family") << QByteArray("google-docs-oauth2") << u"google"_s;
        QTest::newRow("none") << QByteArray("acme") << QString();
        QTest::newRow("nothing but common words") << QByteArray("api-key") << QString();
    }
    void the_bundled_app_it_seems_to_be_is_offered()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, match);
        ScratchProject project;
        project.request.bundledSlugs = {u"google"_s, u"google-sheets"_s, u"openai"_s};
        project.write(u"it.json"_s, json("{'key':'") + name + json("','fields':['a']}"));
        QCOMPARE(only(project.preview(u"it.json"_s)).bundledMatch, match);
    }

    void an_own_file_goes_out_and_comes_in_the_same()
    {
        ScratchProject project;
        project.write(u"acme.json"_s, ownApp("acme"));
        const ImportItem first = only(project.preview(u"acme.json"_s));
        QCOMPARE(first.definition.origin, DefinitionOrigin::Own);
        QCOMPARE(first.definition.app.slug, u"acme"_s);
        QCOMPARE(outline(first), u"token: String secret required\nregion: String"_s);

        const QByteArray exported = writeDefinition(first.definition);
        project.write(u"copy.json"_s, exported);
        const ImportItem copy = only(project.preview(u"copy.json"_s));
        QCOMPARE(writeDefinition(copy.definition), exported);
        project.request.known = {first.definition};
        QCOMPARE(only(project.preview(u"acme.json"_s)).status, ImportStatus::Unchanged);
        project.request.known.first().app.name = LocalizedText(u"Other"_s);
        QCOMPARE(only(project.preview(u"acme.json"_s)).status, ImportStatus::Changed);
    }

    void an_own_file_never_takes_the_place_of_a_bundled_app()
    {
        ScratchProject project;
        project.request.bundledSlugs = {u"acme"_s};
        project.write(u"acme.json"_s, ownApp("acme"));
        const ImportItem item = only(project.preview(u"acme.json"_s));
        QCOMPARE(item.definition.app.slug, u"own-acme"_s);
        project.request.known = {item.definition};
        const ImportItem again = only(project.preview(u"acme.json"_s));
        QCOMPARE(again.definition.app.slug, u"own-acme"_s);
        QCOMPARE(again.status, ImportStatus::Unchanged);
    }

    void an_imported_definition_can_be_shared_as_a_file()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.secrets(json("{'db':{'name':'db','secretId':'DB','optional':true,'rotationPeriod':'1w'}}"));
        const Definition imported = only(project.preview()).definition;
        const QByteArray file = writeDefinition(imported);
        QVERIFY(!file.contains(project.path().toUtf8())); // nothing of this machine
        QVERIFY(readApp(file, {}));
        project.write(u"shared.json"_s, file);
        const Definition shared = only(project.preview(u"shared.json"_s)).definition;
        QCOMPARE(shared.origin, DefinitionOrigin::Own);
        QCOMPARE(shared.externalId, u"DB"_s);
        QCOMPARE(shared.rotationPeriod, u"1w"_s);
        QVERIFY(shared.optional && shared.wholeValue);
        QCOMPARE(shared.app, imported.app);
    }

    void the_origin_can_be_said()
    {
        ScratchProject project;
        project.write(u"it.json"_s,
            json("{'key':'k','kind':'api_key','fields':['a'],'type':'object','properties':{'b':{'type':'"
                 "number'}}}"));
        QCOMPARE(project.preview(u"it.json"_s)->origin, DefinitionOrigin::Keystroke);
        project.request.origin = DefinitionOrigin::JsonSchema;
        QCOMPARE(outline(only(project.preview(u"it.json"_s))), u"b: Number"_s);
        project.request.origin = DefinitionOrigin::Atomemo;
        QVERIFY(!project.preview(u"it.json"_s));
    }
};

QTEST_GUILESS_MAIN(TestImportAgain)
#include "tst_import_again.moc"
