#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include "desktop_test.h"
#include "ui/credentials/definition_export.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Definitions written into a folder where some of these names are already.
class tst_definition_export final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void what_is_there_is_replaced_only_after_a_yes();
    void what_is_not_there_needs_no_question();
    void one_goes_where_a_person_says();

private:
    QString path(const QString &file) const { return m_folder->filePath(file); }
    QByteArray contentOf(const QString &file) const;
    void put(const QString &file, const QByteArray &content) const;
    /// Chooses the folder, or the file, in the dialog that opens.
    void choose(const QString &where);
    QMessageBox *question() { return openDialog<QMessageBox>(&m_window); }

    AppCatalog m_catalog;
    QWidget m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DefinitionExport> m_export;
};

void tst_definition_export::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window.show();
    m_export = std::make_unique<DefinitionExport>(m_catalog, &m_window);
}

void tst_definition_export::cleanup()
{
    m_export.reset();
}

QByteArray tst_definition_export::contentOf(const QString &file) const
{
    QFile read(path(file));
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void tst_definition_export::put(const QString &file, const QByteArray &content) const
{
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(content);
}

void tst_definition_export::choose(const QString &where)
{
    QTRY_VERIFY(openDialog<QFileDialog>(&m_window));
    auto *dialog = openDialog<QFileDialog>(&m_window);
    emit dialog->fileSelected(where);
    dialog->close();
}

void tst_definition_export::what_is_there_is_replaced_only_after_a_yes()
{
    put(u"slack.json"_s, "mine");
    QSignalSpy written(m_export.get(), &DefinitionExport::written);
    for (const bool replaces : {false, true}) {
        m_export->start({u"slack"_s, u"stripe"_s});
        choose(m_folder->path());
        QTRY_VERIFY(question());
        QVERIFY2(question()->text().startsWith(u"1 file"), qPrintable(question()->text()));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel)); // not by Return
        QCOMPARE(contentOf(u"slack.json"_s), QByteArray("mine"));
        QVERIFY(!QFile::exists(path(u"stripe.json"_s))); // all of it or nothing
        button(*question(), replaces ? u"Replace"_s : u"Cancel"_s).click();
        QTRY_VERIFY(!question());
        QCOMPARE(written.count(), replaces ? 1 : 0);
    }
    QVERIFY(contentOf(u"slack.json"_s).contains("Slack"));
    QVERIFY(contentOf(u"stripe.json"_s).contains("Stripe"));
    QCOMPARE(written.constFirst().constFirst().toInt(), 2);
    QCOMPARE(written.constFirst().at(1).toString(), m_folder->path());
}

void tst_definition_export::what_is_not_there_needs_no_question()
{
    put(u"github.json"_s, "another's");
    QSignalSpy written(m_export.get(), &DefinitionExport::written);
    m_export->start({u"slack"_s, u"stripe"_s});
    choose(m_folder->path());
    QCOMPARE(written.count(), 1);
    QVERIFY(!question());
    QCOMPARE(contentOf(u"github.json"_s), QByteArray("another's"));
}

void tst_definition_export::one_goes_where_a_person_says()
{
    QSignalSpy written(m_export.get(), &DefinitionExport::written);
    QSignalSpy failed(m_export.get(), &DefinitionExport::failed);
    m_export->start({u"slack"_s});
    choose(path(u"mine.json"_s));
    QCOMPARE(written.count(), 1);
    QVERIFY(contentOf(u"mine.json"_s).contains("Slack"));
    m_export->start({u"slack"_s});
    choose(path(u"nowhere/mine.json"_s));
    QCOMPARE(failed.count(), 1);
}

QTEST_MAIN(tst_definition_export)
#include "tst_definition_export.moc"
