#include <sys/stat.h>

#include <QElapsedTimer>
#include <QTest>

#include "app/text/sentences.h"
#include "models/base/file_fault.h"
#include "models/schema/validation.h"
#include "pikku_fixture.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
QByteArray nested(int depth)
{
    return QByteArray("[").repeated(depth) + QByteArray("]").repeated(depth);
}

/// A schema that says in few bytes what would be many fields.
QByteArray multiplying()
{
    QByteArray definitions;
    for (int i = 0; i < 30; ++i) {
        const QByteArray next = QByteArray::number(i + 1);
        definitions += json("'d") + QByteArray::number(i) + json("':{'allOf':[{'$ref':'#/$defs/d") + next
            + json("'},{'$ref':'#/$defs/d") + next + json("'}]},");
    }
    return json("{'$defs':{") + definitions
        + json("'d30':{'type':'string'}},'properties':{'a':{'$ref':'#/$defs/d0'}}}");
}

QByteArray manyFields(int count)
{
    QByteArray fields;
    for (int i = 0; i < count; ++i)
        fields += (i > 0 ? json(",'f") : json("'f")) + QByteArray::number(i) + json("':{'type':'number'}");
    return json("{'type':'object','properties':{") + fields + "}}";
}

/// Fields one in another.
QByteArray deepFields(int depth)
{
    QByteArray schema = json("{'type':'string'}");
    for (int i = 0; i < depth; ++i)
        schema = json("{'properties':{'a':") + schema + "}}";
    return schema;
}

enum class Refused { Document, Schema };

void rowsOfRefusals(Refused what)
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const QByteArray &content, ErrorCode code,
                         const QString &pointer = {}) { QTest::newRow(name) << content << code << pointer; };
    row("too large",
        json("{'type':'string','x':'") + QByteArray(qsizetype(4) * 1024 * 1024, 'x') + json("'}"),
        ErrorCode::FileTooLarge);
    row("too deep", json("{'type':") + nested(64) + '}', ErrorCode::FileTooDeep,
        u"/type"_s + u"/0"_s.repeated(63));
    row("duplicate key", json("{'type':'object','properties':{'a':{'type':'string','type':'number'}}}"),
        ErrorCode::FileDuplicateKey, u"/properties/a/type"_s);
    row("not UTF-8", json("{'type':'\xff\xfe'}"), ErrorCode::FileEncoding);
    row("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), ErrorCode::FileEncoding);
    row("a NUL in it", QByteArray("{}\0{", 4), ErrorCode::FileMalformed);
    row("cut off", json("{'type':"), ErrorCode::FileMalformed, u"/type"_s);
    row("nothing", {}, ErrorCode::FileMalformed);
    row("a program", "#!/bin/sh\nrm -rf /\n", ErrorCode::FileMalformed);
    if (what == Refused::Document) { // as a schema they allow anything
        row("a number", "7", ErrorCode::FileMalformed);
        row("an empty object", "{}", ErrorCode::FileMalformed);
    }
}
}

class TestImportHostile final : public QObject
{
    Q_OBJECT

private slots:
    void a_bad_file_gets_one_sentence_data() { rowsOfRefusals(Refused::Document); }
    void a_bad_file_gets_one_sentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QFETCH(QString, pointer);
        for (const auto &origin : {std::optional<DefinitionOrigin>(),
                 std::optional(DefinitionOrigin::Atomemo), std::optional(DefinitionOrigin::Keystroke),
                 std::optional(DefinitionOrigin::JsonSchema), std::optional(DefinitionOrigin::Own)}) {
            ScratchProject project;
            project.write(u"it.json"_s, content);
            project.request.origin = origin;
            const auto preview = project.preview(u"it.json"_s);
            QVERIFY(!preview);
            QCOMPARE(preview.error().code, code);
            QCOMPARE(preview.error().arguments.value(u"path"_s).toString(), project.path(u"it.json"_s));
            QCOMPARE(preview.error().arguments.value(u"pointer"_s).toString(), pointer);
            const QString sentence = describe(preview.error()).sentence;
            QVERIFY2(sentence.contains(u"it.json"_s) && sentence.endsWith(u'.'), qPrintable(sentence));
        }
    }

    void a_bad_schema_skips_its_item_only_data() { rowsOfRefusals(Refused::Schema); }
    void a_bad_schema_skips_its_item_only()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.schema(u"Bad"_s, content);
        pikku.schema(u"Good"_s, json("{'type':'string'}"));
        pikku.secrets(json("{'bad':{'name':'bad','schema':'Bad'},'good':{'name':'good','schema':'Good'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        const ImportItem bad = *itemOf(*preview, u"secret/bad"_s);
        QCOMPARE(bad.status, ImportStatus::Skipped);
        QCOMPARE(bad.reason->code, code);
        QVERIFY(bad.reason->arguments.value(u"path"_s).toString().endsWith(u"/Bad.schema.json"_s));
        QCOMPARE(itemOf(*preview, u"secret/good"_s)->status, ImportStatus::New);
    }

    void too_many_fields_are_refused_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("as many as may be") << 512 << true;
        QTest::newRow("one more") << 513 << false;
        QTest::newRow("very many") << 20'000 << false;
    }
    void too_many_fields_are_refused()
    {
        QFETCH(int, count);
        QFETCH(bool, isTaken);
        const ScratchProject project;
        project.write(u"it.json"_s, manyFields(count));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.isTakeable(), isTaken);
        if (!isTaken) {
            QCOMPARE(item.reason->code, ErrorCode::TooManyFields);
            QCOMPARE(item.reason->arguments.value(u"pointer"_s).toString(), u"/properties/f512"_s);
        }
    }

    void a_schema_that_multiplies_costs_little()
    {
        const ScratchProject project;
        project.write(u"it.json"_s, multiplying());
        QElapsedTimer timer;
        timer.start();
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        QCOMPARE(outline(preview->items.first()), u"a: Unknown secret clearable"_s);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void what_is_nested_deep_can_still_be_stored_data()
    {
        QTest::addColumn<int>("depth");
        QTest::newRow("as deep as fields go") << 16;
        QTest::newRow("deeper") << 20;
        QTest::newRow("as deep as a file goes") << 31;
    }
    void what_is_nested_deep_can_still_be_stored()
    {
        QFETCH(int, depth);
        const ScratchProject project;
        project.write(u"it.json"_s, deepFields(depth));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.status, ImportStatus::New);
        QVERIFY(outline(item).endsWith(u" secret clearable"_s));
        QCOMPARE(noteOf(item, ImportNoteCode::NestedTooDeep) != nullptr, depth > 17);
    }

    void a_pattern_that_is_bad_is_said_and_not_enforced_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("reason");
        QTest::newRow("lifts limits") << QByteArray("(*LIMIT_MATCH=99)a") << u"sets options"_s;
        QTest::newRow("too long") << QByteArray(5000, 'a') << u"too long"_s;
        QTest::newRow("does not compile") << QByteArray("(a") << u"not a regular expression"_s;
    }
    void a_pattern_that_is_bad_is_said_and_not_enforced()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QString, reason);
        const ScratchProject project;
        project.write(
            u"it.json"_s, json("{'properties':{'a':{'type':'string','pattern':'") + pattern + json("'}}}"));
        project.write(u"definition.json"_s,
            json("{'name':'p','tools':[],'credentials':[{'name':'p-key','parameters':[{'name':'a','type':'"
                 "string',"
                 "'pattern':'")
                + pattern + json("'}]}]}"));
        for (const auto &[file, pointer] : {std::pair(u"it.json"_s, u"/properties/a/pattern"_s),
                 std::pair(u"definition.json"_s, u"/credentials/0/parameters/0/pattern"_s)}) {
            const auto preview = project.preview(file);
            QVERIFY(preview);
            const ImportItem item = preview->items.first();
            const ImportNote *note = noteOf(item, ImportNoteCode::PatternUnusable);
            QVERIFY(note);
            QCOMPARE(note->arguments.value(u"path"_s).toString(), project.path(file));
            QCOMPARE(note->arguments.value(u"pointer"_s).toString(), pointer);
            QVERIFY2(describe(*note).contains(reason), qPrintable(describe(*note)));
            QVERIFY(item.schemaNotes.isEmpty());
            FormValues values;
            const Schema schema = item.definition.app.methods.first().schema;
            values.plain.insert(u"a"_s, u"whatever"_s);
            QVERIFY(validate(schema, values).isEmpty());
        }
    }

    void a_path_that_leads_out_is_refused_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("output climbs") << json("{'outDir':'../outside'}") << u"/outDir"_s;
        QTest::newRow("output climbs later") << json("{'outDir':'a/../../outside'}") << u"/outDir"_s;
        QTest::newRow("output is absolute") << json("{'outDir':'/etc'}") << u"/outDir"_s;
        QTest::newRow("schemas climb")
            << json("{'outDir':'.pikku','schemaDirectory':'../outside'}") << u"/schemaDirectory"_s;
        QTest::newRow("metadata climbs")
            << json("{'outDir':'.pikku','secretsMetaJsonFile':'../../etc/passwd'}")
            << u"/secretsMetaJsonFile"_s;
        QTest::newRow("root climbs") << json("{'outDir':'.pikku','rootDir':'..'}") << u"/rootDir"_s;
        QTest::newRow("extends climbs")
            << json("{'extends':'../outside/pikku.config.json'}") << u"/extends"_s;
        QTest::newRow("a directory that begins alike")
            << json("{'outDir':'../project-other'}") << u"/outDir"_s;
    }
    void a_path_that_leads_out_is_refused()
    {
        QFETCH(QByteArray, config);
        QFETCH(QString, pointer);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config(config);
        pikku.secrets(json("{'a':{'name':'a'}}"));
        project.write(u"../outside/pikku.config.json"_s, json("{'outDir':'x'}"));
        const auto preview = project.preview();
        QVERIFY(!preview);
        QCOMPARE(preview.error().arguments.value(u"detail"_s).toString(),
            fileFaultName(FileFault::OutsideProject));
        QCOMPARE(preview.error().arguments.value(u"pointer"_s).toString(), pointer);
        QVERIFY(preview.error().arguments.value(u"path"_s).toString().endsWith(u"pikku.config.json"_s));
    }

    void a_link_that_leads_out_is_refused_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("target");
        QTest::newRow("schema file") << u".pikku/schemas/schemas/S.schema.json"_s << u"S.schema.json"_s;
        QTest::newRow("schema directory") << u".pikku/schemas/schemas"_s << QString();
        QTest::newRow("package") << u"node_modules/addon/.pikku/addon/schemas/schemas"_s << QString();
    }
    void a_link_that_leads_out_is_refused()
    {
        QFETCH(QString, link);
        QFETCH(QString, target);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(u"../outside/S.schema.json"_s, json("{'properties':{'stolen':{'type':'number'}}}"));
        pikku.secrets(json("{'a':{'name':'a','schema':'S'}}"));
        const QString place = project.path(link);
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QVERIFY(QFile::link(
            project.path(u"../outside"_s) + (target.isEmpty() ? QString() : u'/' + target), place));
        const auto preview = project.preview();
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.status, ImportStatus::Skipped);
        QCOMPARE(
            item.reason->arguments.value(u"detail"_s).toString(), fileFaultName(FileFault::OutsideProject));
    }

    void a_link_within_the_project_is_followed()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(u"store/S.schema.json"_s, json("{'properties':{'a':{'type':'number'}}}"));
        pikku.secrets(json("{'a':{'name':'a','schema':'S'}}"));
        QVERIFY(QDir().mkpath(project.path(u".pikku/schemas"_s)));
        QVERIFY(QFile::link(project.path(u"store"_s), project.path(u".pikku/schemas/schemas"_s)));
        const auto preview = project.preview();
        QVERIFY(preview);
        QCOMPARE(outline(preview->items.first()), u"a: Number"_s);
    }

    void metadata_that_is_a_link_out_is_a_fault()
    {
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        project.write(u"../outside/s.json"_s, json("{'a':{'name':'a'}}"));
        QVERIFY(QDir().mkpath(project.path(u".pikku/secrets"_s)));
        QVERIFY(QFile::link(project.path(u"../outside/s.json"_s),
            project.path(u".pikku/secrets/pikku-secrets-meta.gen.json"_s)));
        const auto preview = project.preview();
        QVERIFY(preview);
        QVERIFY(preview->items.isEmpty());
        QCOMPARE(preview->faults.size(), 1);
        QCOMPARE(preview->faults.first().arguments.value(u"detail"_s).toString(),
            fileFaultName(FileFault::OutsideProject));
    }

    void a_schema_name_that_is_a_path_is_refused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("climbs") << QByteArray("../../../outside/S");
        QTest::newRow("absolute") << QByteArray("/etc/passwd");
        QTest::newRow("below") << QByteArray("a/b");
        QTest::newRow("backslash") << QByteArray("..\\\\..\\\\x");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("a line break") << QByteArray("a\\nb");
        QTest::newRow("too long") << QByteArray(300, 'x');
    }
    void a_schema_name_that_is_a_path_is_refused()
    {
        QFETCH(QByteArray, name);
        ScratchProject project;
        const PikkuFixture pikku(project);
        pikku.config();
        pikku.credentials(json("{'a':{'name':'a','type':'wire','schema':'") + name + json("'}}"));
        const auto preview = project.preview();
        QVERIFY(preview);
        const ImportItem item = preview->items.first();
        QCOMPARE(item.status, ImportStatus::Skipped);
        QCOMPARE(
            item.reason->arguments.value(u"detail"_s).toString(), fileFaultName(FileFault::NotAFileName));
        QCOMPARE(item.reason->arguments.value(u"pointer"_s).toString(), u"/a/schema"_s);
    }

    void a_chain_of_configurations_that_never_ends_is_refused()
    {
        ScratchProject project;
        project.write(u"pikku.config.json"_s, json("{'extends':'pikku.config.json'}"));
        const auto preview = project.preview();
        QVERIFY(!preview);
        QCOMPARE(preview.error().arguments.value(u"pointer"_s).toString(), u"/extends"_s);
    }

    void a_pipe_is_not_read()
    {
        const ScratchProject project;
        project.write(u"x"_s, {});
        const QString pipe = project.path(u"it.json"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::FileUnreadable);
    }

    void what_is_not_there_is_unreadable()
    {
        const ScratchProject project;
        const auto preview = project.preview(u"gone.json"_s);
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::FileUnreadable);
    }

    void texts_are_made_fit_to_be_shown()
    {
        const ScratchProject project;
        project.write(u"it.json"_s,
            json("{'title':'Pay\\u202egnp.exe\\u0007\\nNow','description':'One\\nTwo\\u0000','properties':{'"
                 "a':"
                 "{'type':'number','title':'")
                + QByteArray(9000, 'x') + json("'}}}"));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const App app = preview->items.first().definition.app;
        QCOMPARE(app.name, LocalizedText(u"Paygnp.exe Now"_s));
        QCOMPARE(app.description, LocalizedText(u"One\nTwo"_s));
        QCOMPARE(app.methods.first().schema.leaf(u"a"_s)->label.in(u"en_US"_s).size(), 200);
    }

    void an_own_file_cannot_pose_as_something_else()
    {
        ScratchProject project;
        project.request.bundledSlugs = {u"stripe"_s};
        project.write(u"it.json"_s,
            json("{'slug':'stripe','name':'Stripe','methods':[],'source':{'origin':'bundled','key':'stripe','"
                 "name':'stripe'}}"));
        const auto preview = project.preview(u"it.json"_s);
        QVERIFY(preview);
        const Definition definition = preview->items.first().definition;
        QCOMPARE(definition.origin, DefinitionOrigin::Own);
        QCOMPARE(definition.app.slug, u"own-stripe"_s);
    }
};

QTEST_GUILESS_MAIN(TestImportHostile)
#include "tst_import_hostile.moc"
