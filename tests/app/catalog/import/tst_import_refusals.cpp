#include "app/catalog/app_catalog.h"
#include "app/catalog/import_selection.h"
#include "app/text/sentences.h"
#include "machine.h"
#include "pikku_fixture.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
using Spoil = void (*)(const ScratchProject &);

const QByteArray goodSchema = json("{'type':'object','properties':{'apiKey':{'type':'string'}}}");

void writeSchema(const ScratchProject &project, const QByteArray &content)
{
    project.write(u".pikku/schemas/schemas/S.schema.json"_s, content);
}

void writeShop(const ScratchProject &project, const QByteArray &schemaName)
{
    PikkuFixture(project).credentials(
        json("{'shop':{'name':'shop','type':'wire','schema':'") + schemaName + json("'}}"));
}

void tooLarge(const ScratchProject &project)
{
    writeSchema(project, json("{'x':'") + QByteArray(qsizetype(4) * 1024 * 1024, 'x') + json("'}"));
}

void tooDeep(const ScratchProject &project)
{
    writeSchema(project, json("{'type':") + QByteArray(80, '[') + QByteArray(80, ']') + '}');
}

void duplicateKey(const ScratchProject &project)
{
    writeSchema(project, json("{'properties':{'apiKey':{'type':'string','type':'number'}}}"));
}

void lyingEncoding(const ScratchProject &project)
{
    writeSchema(project, json("{'title':'\xff\xfe'}"));
}

void linkOut(const ScratchProject &project)
{
    project.write(u"../outside/S.schema.json"_s, json("{'properties':{'stolen':{'type':'number'}}}"));
    const QString schema = project.path(u".pikku/schemas/schemas/S.schema.json"_s);
    QVERIFY(QFile::remove(schema));
    QVERIFY(QFile::link(project.path(u"../outside/S.schema.json"_s), schema));
}

void climbingPath(const ScratchProject &project)
{
    PikkuFixture(project).config(json("{'outDir':'../outside'}"));
}

void nameThatIsAPath(const ScratchProject &project)
{
    writeShop(project, "../../../outside/S");
}

/// All that the preview has against anything.
QStringList complaints(const Result<ImportPreview> &preview)
{
    if (!preview)
        return {describe(preview.error()).sentence};
    QStringList sentences;
    for (const Error &fault : preview->faults)
        sentences.append(describe(fault).sentence);
    for (const ImportItem &item : preview->items)
        if (item.reason)
            sentences.append(describe(*item.reason).sentence);
    return sentences;
}
}
Q_DECLARE_METATYPE(Spoil)

/// A project that was imported turns hostile: one sentence with the file and the place in it, and what was
/// imported stays as it was.
class TestImportRefusals final : public QObject
{
    Q_OBJECT

private slots:
    void one_sentence_says_where_and_nothing_changes_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("pointer");
        const QString schema = u"S.schema.json"_s;
        const QString metadata = u"pikku-credentials-meta.gen.json"_s;
        QTest::newRow("too large") << Spoil(tooLarge) << schema << QString();
        QTest::newRow("too deep") << Spoil(tooDeep) << schema << u"/type/0/0"_s;
        QTest::newRow("duplicate key") << Spoil(duplicateKey) << schema << u"/properties/apiKey/type"_s;
        QTest::newRow("lying encoding") << Spoil(lyingEncoding) << schema << QString();
        QTest::newRow("link out") << Spoil(linkOut) << schema << QString();
        QTest::newRow("climbing path") << Spoil(climbingPath) << u"pikku.config.json"_s << u"/outDir"_s;
        QTest::newRow("name that is a path") << Spoil(nameThatIsAPath) << metadata << u"/shop/schema"_s;
    }
    void one_sentence_says_where_and_nothing_changes()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, file);
        QFETCH(QString, pointer);
        const ScratchProject project;
        PikkuFixture(project).config();
        writeShop(project, "S");
        writeSchema(project, goodSchema);
        Machine machine;
        const auto workspace = machine.create(StoreKind::SealedVault);
        QVERIFY(workspace);
        VERIFY_OK(take(*workspace, previewOf(*workspace, project)));
        const auto before = workspace->definitions().value();
        const auto changes = workspace->changes(100)->size();
        QCOMPARE(before.size(), 1);

        spoil(project);
        const auto preview = previewOf(*workspace, project);
        const QStringList sentences = complaints(preview);
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences.first().contains(file), qPrintable(sentences.first()));
        QVERIFY2(sentences.first().contains(pointer), qPrintable(sentences.first()));
        QVERIFY2(sentences.first().endsWith(u'.'), qPrintable(sentences.first()));
        if (preview)
            VERIFY_OK(take(*workspace, preview));
        QCOMPARE(workspace->definitions().value(), before);
        QCOMPARE(workspace->changes(100)->size(), changes);
        await(workspace->close());
    }

private:
    static Result<ImportPreview> previewOf(const Workspace &workspace, const ScratchProject &project)
    {
        ImportRequest request(project.path());
        request.known = workspace.definitions().value_or(QList<Definition>());
        request.bundledSlugs = AppCatalog().bundledSlugs();
        return previewImport(request);
    }

    static Result<DefinitionOutcome> take(Workspace &workspace, const Result<ImportPreview> &preview)
    {
        if (!preview)
            return failed(preview);
        return await(workspace.importDefinitions(ImportSelection(*preview).definitions()));
    }
};

QTEST_GUILESS_MAIN(TestImportRefusals)
#include "tst_import_refusals.moc"
