#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "machine.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
enum class Url { Plain, Secret };

/// An app that the drafts of Machine fit: `url` (plain unless said otherwise), `token`, `spare`.
Definition definition(const QString &slug, Url url = Url::Plain)
{
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.schema = schemaOfDrafts();
    method.schema.fields[0].secret = url == Url::Secret;

    Definition definition;
    definition.origin = DefinitionOrigin::Pikku;
    definition.key = u"credential/"_s + slug;
    definition.name = slug;
    definition.path = u"/srv/shop"_s;
    definition.hash = "hash";
    definition.app.slug = slug;
    definition.app.name = LocalizedText(u"Shop "_s + slug);
    definition.app.methods = {method};
    return definition;
}

Definition own(const QString &slug)
{
    auto app = definition(slug);
    app.origin = DefinitionOrigin::Own;
    app.key = slug;
    app.path.clear();
    app.hash.clear();
    return app;
}

QStringList filesWith(const QString &directory, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(files.fileName());
    }
    return found;
}
}

class TestDefinitions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<StoreKind>("kind");
        QTest::newRow("keychain") << StoreKind::Keychain;
        QTest::newRow("vault") << StoreKind::SealedVault;
    }

    void init()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        m_machine = std::make_unique<Machine>();
        m_workspace = m_machine->create(kind);
        QVERIFY(m_workspace);
    }

    void cleanup()
    {
        if (m_workspace)
            await(m_workspace->close());
        m_workspace.reset();
        clearKeychain();
    }

    void an_import_is_one_change_set_and_undone_as_one()
    {
        const auto before = changes();
        const auto taken
            = await(m_workspace->importDefinitions({definition(u"shop"_s), definition(u"mail"_s)}));
        VERIFY_OK(taken);
        QCOMPARE(taken->added, 2);
        QCOMPARE(taken->changed, 0);
        QCOMPARE(changes(), before + 1);
        QCOMPARE(m_workspace->definitionSlugs().value(), QStringList({u"mail"_s, u"shop"_s}));
        QCOMPARE(m_workspace->definition(u"shop"_s).value(), definition(u"shop"_s));

        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(m_workspace->definitions().value().isEmpty());
        VERIFY_FAILS(m_workspace->definition(u"shop"_s), ErrorCode::NotFound);
    }

    void a_variable_that_turns_secret_becomes_a_credential_and_leaves_no_trace()
    {
        auto plain = definition(u"shop-key"_s);
        plain.use = DefinitionUse::Variable;
        plain.key = u"variable/shop-key"_s;
        plain.externalId = u"SHOP_KEY"_s;
        Field value;
        value.name = u"value"_s;
        plain.app.methods.first().schema.fields = {value};
        plain.wholeValue = true;
        VERIFY_OK(await(m_workspace->importDefinitions({plain})));
        Variable one;
        one.name = u"SHOP_KEY"_s;
        one.value = u"first-in-the-clear"_s;
        one.id = await(m_workspace->saveVariable(one)).value_or(Id());
        one.revision = 1;
        one.value = u"second-in-the-clear"_s;
        VERIFY_OK(await(m_workspace->saveVariable(one)));
        VERIFY_OK(await(m_workspace->undo()));
        Variable other = one;
        other.id = {};
        other.scope = Scope::user();
        other.value = u"third-in-the-clear"_s;
        VERIFY_OK(await(m_workspace->saveVariable(other)));
        other.scope = {};
        other.environment = m_workspace->environments()->constFirst().id;
        other.value = u"deleted-in-the-clear"_s;
        const auto deleted = await(m_workspace->saveVariable(other));
        VERIFY_OK(await(m_workspace->removeVariables({*deleted})));
        QVERIFY(!filesWith(m_machine->dataDirectory(), "in-the-clear").isEmpty());

        auto secret = plain;
        secret.use = DefinitionUse::Credential;
        secret.app.methods.first().schema.fields.first().secret = true;
        const auto before = changes();
        const auto taken = await(m_workspace->importDefinitions({secret}));
        VERIFY_OK(taken);
        QCOMPARE(taken->movedCredentials, 2);
        QCOMPARE(changes(), before + 1);
        QVERIFY(m_workspace->variables()->isEmpty());
        QSet<QString> values;
        const auto rows = m_workspace->credentials();
        for (const CredentialSummary &row : *rows) {
            QCOMPARE(row.appSlug, u"shop-key"_s);
            values.insert(reveal(*m_workspace, row.id, u"value"_s));
            if (row.scope == Scope::user())
                QCOMPARE(reveal(*m_workspace, row.id, u"value"_s), u"third-in-the-clear"_s);
        }
        QCOMPARE(values, (QSet<QString>{u"first-in-the-clear"_s, u"third-in-the-clear"_s}));
        VERIFY_FAILS(await(m_workspace->saveVariable(one)), ErrorCode::InvalidArgument);

        VERIFY_OK(await(m_workspace->undo())); // the definition; what was secret stays so
        QCOMPARE(m_workspace->credentials()->size(), 2);
        QVERIFY(m_workspace->variables()->isEmpty());
        const auto next = m_workspace->undoable();
        VERIFY_OK(next);
        QVERIFY(!next->has_value() || (*next)->kind == ChangeKind::ImportDefinitions);
        await(m_workspace->close());
        m_workspace.reset();
        QCOMPARE(filesWith(m_machine->dataDirectory(), "in-the-clear"), QStringList());
    }

    void the_same_again_writes_nothing()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"shop"_s)})));
        const auto before = changes();
        const auto again = await(m_workspace->importDefinitions({definition(u"shop"_s)}));
        VERIFY_OK(again);
        QCOMPARE(*again, DefinitionOutcome());
        QCOMPARE(changes(), before);
    }

    void a_later_import_updates_in_place_and_undo_brings_the_earlier_one_back()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"shop"_s)})));
        auto later = definition(u"shop"_s);
        later.app.name = LocalizedText(u"Shop, new"_s);
        later.hash = "other hash";
        later.path = u"/srv/moved"_s;
        const auto taken = await(m_workspace->importDefinitions({later, definition(u"mail"_s)}));
        VERIFY_OK(taken);
        QCOMPARE(taken->added, 1);
        QCOMPARE(taken->changed, 1);
        QCOMPARE(m_workspace->definition(u"shop"_s).value(), later);

        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(m_workspace->definitions().value(), QList{definition(u"shop"_s)});
    }

    void a_name_that_is_taken_is_refused_and_nothing_is_taken_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("a bundled app's") << u"stripe"_s;
        QTest::newRow("another definition's") << u"mine"_s;
    }
    void a_name_that_is_taken_is_refused_and_nothing_is_taken()
    {
        QFETCH(QString, slug);
        VERIFY_OK(await(m_workspace->addDefinition(own(u"mine"_s))));
        const auto before = changes();
        const auto refused = await(m_workspace->importDefinitions({definition(u"shop"_s), definition(slug)}));
        VERIFY_FAILS(refused, ErrorCode::Conflict);
        QCOMPARE(refused.error().arguments.value(u"name"_s).toString(), slug);
        VERIFY_FAILS(await(m_workspace->addDefinition(own(slug))), ErrorCode::Conflict);
        QCOMPARE(m_workspace->definitionSlugs().value(), QStringList{u"mine"_s});
        QCOMPARE(changes(), before);
    }

    void what_could_not_be_read_back_is_not_stored()
    {
        auto bad = own(u"mine"_s);
        bad.app.methods.first().key = u"Not A Key"_s;
        VERIFY_FAILS(await(m_workspace->addDefinition(bad)), ErrorCode::FileMalformed);
        QVERIFY(m_workspace->definitionSlugs().value().isEmpty());
    }

    void an_own_app_is_added_changed_and_removed_each_undone()
    {
        VERIFY_OK(await(m_workspace->addDefinition(own(u"mine"_s))));
        auto changed = own(u"mine"_s);
        changed.app.name = LocalizedText(u"Renamed"_s);
        VERIFY_OK(await(m_workspace->updateDefinition(changed)));
        QCOMPARE(m_workspace->definition(u"mine"_s).value(), changed);
        VERIFY_OK(await(m_workspace->removeDefinition(u"mine"_s)));
        VERIFY_FAILS(await(m_workspace->removeDefinition(u"mine"_s)), ErrorCode::NotFound);
        VERIFY_FAILS(await(m_workspace->updateDefinition(changed)), ErrorCode::NotFound);

        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(m_workspace->definition(u"mine"_s).value(), changed);
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(m_workspace->definition(u"mine"_s).value(), own(u"mine"_s));
        VERIFY_OK(await(m_workspace->undo()));
        VERIFY_FAILS(m_workspace->definition(u"mine"_s), ErrorCode::NotFound);
    }

    void a_removal_keeps_the_credentials_and_their_values()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const auto id = await(m_workspace->save(draft(u"Production"_s, u"s3cret"_s)));
        VERIFY_OK(id);
        VERIFY_OK(await(m_workspace->removeDefinition(u"example"_s)));
        const auto kept = m_workspace->credential(*id);
        VERIFY_OK(kept);
        QCOMPARE(reveal(*m_workspace, *id), u"s3cret"_s);
        const App standIn = AppCatalog::unknownApp(kept->summary.appSlug, kept->fields);
        QVERIFY(standIn.methods.first().schema.leaf(u"token"_s)->secret);
        QVERIFY(standIn.methods.first().schema.leaf(u"url"_s));
    }

    void a_removal_cannot_be_undone_once_the_name_is_taken()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"shop"_s)})));
        VERIFY_OK(await(m_workspace->removeDefinition(u"shop"_s)));
        const auto later = await(m_workspace->importDefinitions({definition(u"shop"_s)}));
        VERIFY_OK(later);
        QCOMPARE(later->added, 1);
        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(m_workspace->definitionSlugs().value().isEmpty());
        VERIFY_OK(await(m_workspace->undo()));
        QCOMPARE(m_workspace->definitionSlugs().value(), QStringList{u"shop"_s});
    }

    void values_of_a_field_that_turns_secret_move_in_the_same_change_set()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const Id first = save(u"First"_s, u"https://k9x2-first.example"_s);
        const Id second = save(u"Second"_s, u"https://k9x2-second.example"_s);
        const Id trashed = save(u"Third"_s, u"https://k9x2-third.example"_s);
        VERIFY_OK(await(m_workspace->moveToTrash({trashed})));
        const QString folder = m_machine->directory().list().constFirst().path.section(u'/', 0, -2);
        QVERIFY(!filesWith(folder, "k9x2-").isEmpty());
        const auto before = changes();

        const auto taken = await(m_workspace->importDefinitions({definition(u"example"_s, Url::Secret)}));
        VERIFY_OK(taken);
        QCOMPARE(taken->movedCredentials, 3);
        QCOMPARE(changes(), before + 1);
        QCOMPARE(filesWith(folder, "k9x2-"), QStringList());
        for (const Id &id : {first, second}) {
            QVERIFY(m_workspace->credential(id)->field(u"url"_s)->secret);
            QCOMPARE(m_workspace->credential(id)->field(u"url"_s)->equalityTag.size(), 16);
            QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
        }
        QCOMPARE(reveal(*m_workspace, first, u"url"_s), u"https://k9x2-first.example"_s);
        QCOMPARE(reveal(*m_workspace, second, u"url"_s), u"https://k9x2-second.example"_s);
        QVERIFY(m_workspace->credential(trashed)->summary.deletedAt != 0);
        VERIFY_OK(await(m_workspace->restoreFromTrash({trashed})));
        QCOMPARE(reveal(*m_workspace, trashed, u"url"_s), u"https://k9x2-third.example"_s);
        requireNoStrayItems();
    }

    void credentials_are_announced_only_if_values_of_theirs_have_moved()
    {
        const auto saved = await(m_workspace->save(draft(u"Live"_s, u"token"_s)));
        VERIFY_OK(saved);
        const QString slug = m_workspace->credential(*saved)->summary.appSlug;
        const QSignalSpy definitions(m_workspace.get(), &Workspace::definitionsChanged);
        const QSignalSpy credentials(m_workspace.get(), &Workspace::credentialsChanged);
        VERIFY_OK(await(m_workspace->importDefinitions({definition(slug)})));
        QCOMPARE(definitions.count(), 1);
        QCOMPARE(credentials.count(), 0);
        const auto moved = await(m_workspace->importDefinitions({definition(slug, Url::Secret)}));
        VERIFY_OK(moved);
        QCOMPARE(moved->movedCredentials, 1);
        QCOMPARE(definitions.count(), 2);
        QVERIFY(credentials.count() > 0);
    }

    void credentials_are_counted_and_listed_by_app()
    {
        const auto first = await(m_workspace->save(draft(u"First"_s, u"token"_s)));
        const auto second = await(m_workspace->save(draft(u"Second"_s, u"token"_s)));
        VERIFY_OK(first);
        VERIFY_OK(second);
        const QString slug = m_workspace->credential(*first)->summary.appSlug;
        const QHash<QString, int> two{{slug, 2}};
        QCOMPARE(m_workspace->credentialCounts().value(), two);
        VERIFY_OK(await(m_workspace->moveToTrash({*second})));
        const QHash<QString, int> one{{slug, 1}};
        QCOMPARE(m_workspace->credentialCounts().value(), one);
        const auto listed = m_workspace->credentialsOf(slug);
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->constFirst().id, *first);
        QVERIFY(m_workspace->credentialsOf(u"another"_s)->isEmpty());
    }

    void parsing_ahead_changes_nothing_of_what_is_there()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"shop"_s), definition(u"mail"_s)})));
        auto other = m_machine->open();
        QVERIFY(other);
        await(other->parseDefinitions());
        QCOMPARE(other->definitions().value(), m_workspace->definitions().value());
        await(other->close());
    }

    void undoing_such_an_import_leaves_the_values_secret()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const Id id = save(u"First"_s, u"https://k9x2-first.example"_s);
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s, Url::Secret)})));
        VERIFY_OK(await(m_workspace->undo()));
        QVERIFY(!m_workspace->definition(u"example"_s)->app.methods.first().schema.leaf(u"url"_s)->secret);
        QVERIFY(m_workspace->credential(id)->field(u"url"_s)->secret);
        QCOMPARE(reveal(*m_workspace, id, u"url"_s), u"https://k9x2-first.example"_s);
    }

    /// The import made a field plain; what was saved meanwhile is hidden again when the import is undone.
    void undo_moves_values_too_where_the_earlier_definition_calls_them_secret()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s, Url::Secret)})));
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const Id id = save(u"First"_s, u"https://k9x2-first.example"_s);
        QVERIFY(!m_workspace->credential(id)->field(u"url"_s)->secret);
        VERIFY_OK(await(m_workspace->undo())); // the credential: into the trash
        VERIFY_OK(await(m_workspace->undo())); // the second import
        QVERIFY(m_workspace->credential(id)->field(u"url"_s)->secret);
        const QString folder = m_machine->directory().list().constFirst().path.section(u'/', 0, -2);
        QCOMPARE(filesWith(folder, "k9x2-"), QStringList());
    }

    void an_earlier_version_from_before_the_move_comes_back_without_a_wrong_value()
    {
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const Id id = save(u"First"_s, u"https://k9x2-old.example"_s);
        auto edit = editOf(*m_workspace->credential(id));
        edit.plain.insert(u"url"_s, u"https://k9x2-new.example"_s);
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s, Url::Secret)})));

        VERIFY_OK(await(m_workspace->restoreVersion(id, 2)));
        QCOMPARE(reveal(*m_workspace, id, u"url"_s), u"https://k9x2-new.example"_s);
        VERIFY_OK(await(m_workspace->restoreVersion(id, 1)));
        QVERIFY(!m_workspace->credential(id)->field(u"url"_s)); // only its tag had been kept
        QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
    }

    void a_store_that_fails_leaves_everything_as_it_was()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        if (kind == StoreKind::SealedVault)
            QSKIP("a vault's write is the transaction itself");
        VERIFY_OK(await(m_workspace->importDefinitions({definition(u"example"_s)})));
        const Id id = save(u"First"_s, u"https://k9x2-first.example"_s);
        const auto before = changes();
        m_machine->keychain().failsToWrite = Error(ErrorCode::SecretLocked);
        VERIFY_FAILS(await(m_workspace->importDefinitions({definition(u"example"_s, Url::Secret)})),
            ErrorCode::SecretLocked);
        m_machine->keychain().failsToWrite.reset();
        QCOMPARE(changes(), before);
        QVERIFY(!m_workspace->definition(u"example"_s)->app.methods.first().schema.leaf(u"url"_s)->secret);
        QVERIFY(!m_workspace->credential(id)->field(u"url"_s)->secret);
        QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
        requireNoStrayItems();
    }

    void another_programs_import_is_seen_live_in_the_catalog()
    {
        AppCatalog catalog;
        catalog.setWorkspace(m_workspace.get());
        QVERIFY(catalog.search(u"shop mine"_s, u"en_US"_s).isEmpty());
        const auto other = m_machine->open();
        QVERIFY(other);
        const QSignalSpy seen(m_workspace.get(), &Workspace::definitionsChanged);
        VERIFY_OK(await(other->addDefinition(own(u"mine"_s))));
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(catalog.search(u"shop mine"_s, u"en_US"_s).size(), 1);
        QCOMPARE(catalog.app(u"mine"_s).value().slug, u"mine"_s);
        QVERIFY(catalog.slugs().contains(u"mine"_s));

        VERIFY_OK(await(other->removeDefinition(u"mine"_s)));
        QTRY_COMPARE(seen.size(), 2);
        QVERIFY(catalog.search(u"shop mine"_s, u"en_US"_s).isEmpty());
        VERIFY_FAILS(catalog.app(u"mine"_s), ErrorCode::NotFound);
        await(other->close());
    }

    void a_definition_treated_as_a_bundled_app_has_its_look_and_its_own_fields()
    {
        auto lent = definition(u"shop"_s);
        lent.treatedAs = u"stripe"_s;
        VERIFY_OK(await(m_workspace->importDefinitions({lent})));
        AppCatalog catalog;
        catalog.setWorkspace(m_workspace.get());
        const auto app = catalog.app(u"shop"_s);
        VERIFY_OK(app);
        QCOMPARE(app->monogram, catalog.app(u"stripe"_s)->monogram);
        QCOMPARE(app->methods.first().schema, lent.app.methods.first().schema);
        QCOMPARE(catalog.definition(u"shop"_s)->origin, DefinitionOrigin::Pikku);
        QCOMPARE(catalog.definition(u"stripe"_s)->origin, DefinitionOrigin::Bundled);
    }

    void a_workspace_that_goes_takes_its_apps_with_it()
    {
        VERIFY_OK(await(m_workspace->addDefinition(own(u"mine"_s))));
        AppCatalog catalog;
        catalog.setWorkspace(m_workspace.get());
        const auto count = catalog.all().size();
        await(m_workspace->close());
        m_workspace.reset();
        QCOMPARE(catalog.all().size(), count - 1);
        VERIFY_FAILS(catalog.app(u"mine"_s), ErrorCode::NotFound);
    }

private:
    qsizetype changes() const { return m_workspace->changes(1000).value().size(); }

    Id save(const QString &label, const QString &url)
    {
        const auto id = await(m_workspace->save(draft(label, u"s3cret"_s, url)));
        if (!id)
            qWarning("not saved: %s", qPrintable(describe(id)));
        return id.value_or(Id());
    }

    void requireNoStrayItems()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        if (kind == StoreKind::Keychain)
            QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
    }

    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestDefinitions)
#include "tst_definitions.moc"
