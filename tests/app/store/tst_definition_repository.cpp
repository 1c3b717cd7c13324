#include <memory>

#include <QTest>

#include "app/store/definition_repository.h"
#include "scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::id;
using scratch::stamp;

namespace
{
DefinitionRow row(int number, const QString &slug, const QString &origin = u"pikku"_s)
{
    DefinitionRow row;
    row.id = id(number);
    row.slug = slug;
    row.origin = origin;
    row.key = u"credential/"_s + slug;
    row.path = u"/srv/Straße 名/pikku"_s;
    row.hash = QByteArray("\0\1\2", 3);
    row.content = "{\"name\": \"Größe – 名\"}\n";
    row.revision = 1;
    return row;
}
}

class TestDefinitionRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_workspace = std::make_unique<scratch::Workspace>();
        QVERIFY(m_workspace->isReady());
        m_definitions = std::make_unique<DefinitionRepository>(m_workspace->db());
    }

    void a_row_comes_back_as_it_was_written()
    {
        VERIFY_OK(m_definitions->insert(row(1, u"stripe"_s), stamp(1)));
        const auto stored = m_definitions->read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(*stored, row(1, u"stripe"_s));
        VERIFY_FAILS(m_definitions->read(id(2)), ErrorCode::NotFound);
    }

    void an_update_replaces_all_and_says_who_wrote_it()
    {
        VERIFY_OK(m_definitions->insert(row(1, u"stripe"_s), stamp(1)));
        auto changed = row(1, u"pikku-stripe"_s, u"atomemo"_s);
        changed.path = u"/elsewhere"_s;
        changed.hash = "other";
        changed.content = "{}";
        VERIFY_OK(m_definitions->update(changed, stamp(2)));
        changed.revision = 2;
        const auto stored = m_definitions->read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(*stored, changed);
        auto written = m_workspace->db().run(u"SELECT clock, device, change_set FROM definition"_s);
        QVERIFY(written && written->next());
        QCOMPARE(written->number(0), 2);
        QCOMPARE(written->id(1), stamp(2).device);
        QCOMPARE(written->id(2), stamp(2).changeSet);
        VERIFY_FAILS(m_definitions->update(row(7, u"none"_s), stamp(3)), ErrorCode::NotFound);
    }

    void a_deleted_one_is_found_by_its_id_only()
    {
        VERIFY_OK(m_definitions->insert(row(1, u"stripe"_s), stamp(1)));
        VERIFY_OK(m_definitions->insert(row(2, u"exa"_s), stamp(1)));
        VERIFY_OK(m_definitions->setDeleted(id(1), 1700, stamp(2)));
        QCOMPARE(m_definitions->slugs().value(), QStringList{u"exa"_s});
        QCOMPARE(m_definitions->list().value().size(), 1);
        QVERIFY(!m_definitions->findBySlug(u"stripe"_s).value());
        QVERIFY(!m_definitions->findByKey(u"pikku"_s, u"credential/stripe"_s).value());
        QCOMPARE(m_definitions->read(id(1)).value().deletedAt, 1700);

        VERIFY_OK(m_definitions->setDeleted(id(1), 0, stamp(3)));
        QCOMPARE(m_definitions->slugs().value(), QStringList({u"exa"_s, u"stripe"_s}));
        VERIFY_FAILS(m_definitions->setDeleted(id(9), 0, stamp(3)), ErrorCode::NotFound);
    }

    void one_is_found_by_slug_and_by_origin_and_key()
    {
        VERIFY_OK(m_definitions->insert(row(1, u"stripe"_s), stamp(1)));
        auto other = row(2, u"atomemo-stripe"_s, u"atomemo"_s);
        other.key = u"credential/stripe"_s;
        VERIFY_OK(m_definitions->insert(other, stamp(1)));
        QCOMPARE(m_definitions->findBySlug(u"stripe"_s).value()->id, id(1));
        QCOMPARE(m_definitions->findByKey(u"atomemo"_s, u"credential/stripe"_s).value()->id, id(2));
        QVERIFY(!m_definitions->findByKey(u"keystroke"_s, u"credential/stripe"_s).value());
    }

    /// As two machines make them before they have heard of each other.
    void of_two_with_one_slug_the_same_one_always_answers()
    {
        const bool isFirstSmaller = id(1) < id(2);
        VERIFY_OK(m_definitions->insert(row(isFirstSmaller ? 2 : 1, u"stripe"_s), stamp(1)));
        VERIFY_OK(m_definitions->insert(row(isFirstSmaller ? 1 : 2, u"stripe"_s), stamp(2)));
        const Id smaller = std::min(id(1), id(2));
        QCOMPARE(m_definitions->findBySlug(u"stripe"_s).value()->id, smaller);
        QCOMPARE(m_definitions->findByKey(u"pikku"_s, u"credential/stripe"_s).value()->id, smaller);
        QCOMPARE(m_definitions->list().value().constFirst().id, smaller);
        QCOMPARE(m_definitions->slugs().value(), QStringList{u"stripe"_s});
    }

private:
    std::unique_ptr<scratch::Workspace> m_workspace;
    std::unique_ptr<DefinitionRepository> m_definitions;
};

QTEST_GUILESS_MAIN(TestDefinitionRepository)
#include "tst_definition_repository.moc"
