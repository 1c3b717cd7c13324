#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/workspace/definition_watcher.h"
#include "machine.h"
#include "ui/catalog/import_controller.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// An import without a window.
class TestImportController final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(StoreKind::SealedVault);
        QVERIFY(m_workspace);
        m_catalog.setWorkspace(m_workspace.get());
        m_watcher = std::make_unique<DefinitionWatcher>(*m_workspace);
        m_import = std::make_unique<ImportController>(*m_workspace, m_catalog, *m_watcher);
    }

    void cleanup()
    {
        m_import.reset();
        m_watcher.reset();
        m_catalog.setWorkspace(nullptr);
        await(m_workspace->close());
        m_workspace.reset();
        m_machine.reset();
    }

    void what_is_read_is_shown_before_anything_is_taken()
    {
        const QSignalSpy ready(m_import.get(), &ImportController::previewReady);
        m_import->read(definition(u"shop"_s));
        QCOMPARE(m_import->phase(), ImportController::Phase::Reading);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(m_import->phase(), ImportController::Phase::Idle);
        QVERIFY(m_workspace->definitionSlugs()->isEmpty());
    }

    void what_is_taken_is_there_when_it_is_said()
    {
        const auto preview = read(definition(u"shop"_s));
        QVERIFY(preview);
        QStringList there;
        connect(m_import.get(), &ImportController::taken, this,
            [&](const DefinitionOutcome &, const QString &slug) {
                QVERIFY(m_catalog.app(slug));
                there.append(slug);
            });
        m_import->take({preview->items.constFirst().definition});
        QCOMPARE(m_import->phase(), ImportController::Phase::Taking);
        QTRY_COMPARE(there, QStringList{preview->items.constFirst().definition.app.slug});
    }

    void reading_that_is_cancelled_brings_nothing()
    {
        const QSignalSpy ready(m_import.get(), &ImportController::previewReady);
        const QSignalSpy failed(m_import.get(), &ImportController::failed);
        m_import->read(definition(u"shop"_s));
        m_import->cancel();
        QCOMPARE(m_import->phase(), ImportController::Phase::Idle);
        QVERIFY(!QTest::qWaitFor([&] { return ready.count() + failed.count() > 0; }, 200));
    }

    void taking_that_is_cancelled_changes_nothing_or_says_what_it_did()
    {
        const auto preview = read(definition(u"shop"_s));
        QVERIFY(preview);
        const QSignalSpy taken(m_import.get(), &ImportController::taken);
        const QSignalSpy failed(m_import.get(), &ImportController::failed);
        m_import->take({preview->items.constFirst().definition});
        m_import->cancel();
        QTRY_COMPARE(m_import->phase(), ImportController::Phase::Idle);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(m_workspace->definitionSlugs()->size(), taken.count());
    }

    void what_cannot_be_read_fails_with_its_reason()
    {
        const QString path = m_scratch.filePath(u"bad.json"_s);
        write(path, "{\"a\":1,\"a\":2}");
        const QSignalSpy failed(m_import.get(), &ImportController::failed);
        m_import->read(path);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::FileDuplicateKey);
    }

    void a_locked_workspace_says_so()
    {
        m_workspace->lock();
        const QSignalSpy failed(m_import.get(), &ImportController::failed);
        m_import->read(definition(u"shop"_s));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::SecretLocked);
    }

    void only_bundled_apps_lend_their_look()
    {
        const auto preview = read(definition(u"shop"_s));
        QVERIFY(preview);
        await(m_workspace->importDefinitions({preview->items.constFirst().definition}));
        const auto bundled = m_import->bundledApps();
        QVERIFY(bundled.size() > 20);
        QVERIFY(std::ranges::none_of(bundled, [](const AppSummary &app) { return app.slug == u"shop"; }));
    }

private:
    void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// A JSON Schema file of that name.
    QString definition(const QString &name)
    {
        const QString path = m_scratch.filePath(name + u".json"_s);
        // In pieces: moc loses its way in a raw string of several lines.
        const QByteArray properties
            = R"({"apiKey":{"type":"string"},"url":{"type":"string","format":"uri"}})";
        write(path,
            R"({"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Shop","type":"object",)"
            R"("properties":)"
                + properties + "}");
        return path;
    }

    std::optional<ImportPreview> read(const QString &path)
    {
        const QSignalSpy ready(m_import.get(), &ImportController::previewReady);
        m_import->read(path);
        if (!QTest::qWaitFor([&] { return ready.count() == 1; }, 10'000))
            return {};
        return ready.constFirst().constFirst().value<ImportPreview>();
    }

    QTemporaryDir m_scratch;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
    AppCatalog m_catalog;
    std::unique_ptr<DefinitionWatcher> m_watcher;
    std::unique_ptr<ImportController> m_import;
};

QTEST_MAIN(TestImportController)
#include "tst_import_controller.moc"
