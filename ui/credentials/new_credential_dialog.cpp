#include "ui/credentials/new_credential_dialog.h"

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/credentials/credential_editor.h"
#include "ui/credentials/placement_editor.h"
#include "ui/credentials/secret_reveal_controller.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// Of this kind are the methods that can be filled in by hand; accounts that need a browser come with their
/// flow.
constexpr MethodKind offeredKind = MethodKind::ApiKey;

bool isOffered(const AppSummary &app)
{
    return std::ranges::any_of(
        app.methods, [](const AppSummary::Method &method) { return method.kind == offeredKind; });
}

QList<ConnectionMethod> offered(const App &app)
{
    QList<ConnectionMethod> methods;
    std::copy_if(app.methods.begin(), app.methods.end(), std::back_inserter(methods),
        [](const ConnectionMethod &method) { return method.kind == offeredKind; });
    return methods;
}
}

NewCredentialDialog::NewCredentialDialog(Workspace &workspace, const AppLookup &apps,
    SecretRevealController &secrets, const FormTimings &timings, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_secrets(secrets),
      m_lookup(apps),
      m_editor(new CredentialEditor(workspace, this)),
      m_pages(new QStackedWidget(this)),
      m_placement(new PlacementEditor(this)),
      m_form(new SchemaForm(timings, this))
{
    setWindowTitle(tr("New credential"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages->addWidget(buildChooser());
    m_pages->addWidget(buildFormPage());
    layout->addWidget(m_pages, 1);
    layout->addWidget(buildButtons());
    fillApps(apps.all());
    back();
    Theme::resizeDialog(this, {520, 620});

    connect(m_editor, &CredentialEditor::saved, this, [this](const Id &id) {
        m_form->wipe();
        emit created(id);
        accept();
    });
    connect(m_editor, &CredentialEditor::refused, m_form, &SchemaForm::showProblems);
    connect(m_editor, &CredentialEditor::failed, this,
        [this](const Error &error) { showFailure(describe(error).joined()); });
    connect(m_editor, &CredentialEditor::busyChanged, this, [this](bool busy) {
        m_save->setEnabled(!busy);
        m_save->setText(busy ? tr("Saving…") : tr("Sa&ve"));
    });
    connect(m_form, &SchemaForm::copyRequested, this, [this](const QString &path) {
        if (const Field *field = m_form->schema().leaf(path))
            m_secrets.copyGiven(m_form->givenSecret(path), field->displayLabel(QLocale().name()));
    });
}

QWidget *NewCredentialDialog::buildChooser()
{
    auto *page = new QWidget(this);
    m_search = new QLineEdit(page);
    m_search->setPlaceholderText(tr("Type to find an app"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *label = new QLabel(tr("Which &app is it for?"), page);
    label->setFont(Theme::headingFont(font()));
    label->setBuddy(m_search);
    m_search->setAccessibleName(tr("Find an app"));
    m_list = new QListWidget(page);
    m_list->setAccessibleName(tr("Apps"));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(28, 28));
    m_none = new QLabel(tr("No app by this name."), page);
    Theme::makeMuted(m_none);
    m_none->hide();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &NewCredentialDialog::filterApps);
    connect(m_list, &QListWidget::itemActivated, this, &NewCredentialDialog::choose);
    connect(m_list, &QListWidget::itemClicked, this, &NewCredentialDialog::choose);
    return page;
}

QWidget *NewCredentialDialog::buildFormHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_title = new QLabel(header);
    m_title->setFont(Theme::headingFont(font()));
    m_description = new QLabel(header);
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    Theme::makeMuted(m_description);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_description);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    return header;
}

QWidget *NewCredentialDialog::buildFormPage()
{
    auto *content = new QWidget;
    m_methodBox = new QComboBox(content);
    m_methodLabel = new QLabel(tr("&Method"), content);
    m_methodLabel->setBuddy(m_methodBox);
    m_methodBox->setAccessibleName(tr("Method"));
    guardWheel(m_methodBox);
    m_help = new QLabel(content);
    m_help->setWordWrap(true);
    m_help->setOpenExternalLinks(true);
    m_help->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_failure = new QLabel(content);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(buildFormHeader());
    layout->addWidget(m_methodLabel);
    layout->addWidget(m_methodBox);
    layout->addWidget(m_placement);
    layout->addWidget(m_help);
    layout->addWidget(m_form);
    layout->addWidget(m_failure);
    layout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_methodBox, &QComboBox::activated, this, &NewCredentialDialog::chooseMethod);
    return scroll;
}

QWidget *NewCredentialDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_buttons = box;
    box->layout()->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::large);
    m_save = box->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    m_back = box->addButton(tr("&Back"), QDialogButtonBox::ResetRole);
    m_back->setAutoDefault(false);
    box->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    Theme::makePrimary(m_save);
    // Not accept(): the dialog closes when the credential is saved.
    connect(m_save, &QPushButton::clicked, this, &NewCredentialDialog::save);
    connect(m_back, &QPushButton::clicked, this, [this] { leave([this] { back(); }); });
    connect(box, &QDialogButtonBox::rejected, this, &NewCredentialDialog::reject);
    return box;
}

void NewCredentialDialog::fillApps(const QList<AppSummary> &apps)
{
    const QString locale = QLocale().name();
    m_apps = apps;
    m_apps.removeIf([](const AppSummary &app) { return !isOffered(app); });
    std::sort(m_apps.begin(), m_apps.end(), [&](const AppSummary &a, const AppSummary &b) {
        return a.displayName(locale).localeAwareCompare(b.displayName(locale)) < 0;
    });
    for (const AppSummary &app : std::as_const(m_apps)) {
        const QString name = app.displayName(locale);
        const Monogram monogram(app.slug, name, app.monogram, app.color);
        auto *item = new QListWidgetItem(QIcon(monogram.pixmap(28, devicePixelRatioF())), name, m_list);
        item->setSizeHint(QSize(0, qMax(40, fontMetrics().height() + 20)));
        item->setToolTip(app.description.in(locale));
    }
    m_list->setCurrentRow(0);
}

void NewCredentialDialog::filterApps(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        const AppSummary &app = m_apps.at(row);
        QListWidgetItem *item = m_list->item(row);
        const bool fits = item->text().contains(text, Qt::CaseInsensitive)
            || app.slug.contains(text, Qt::CaseInsensitive)
            || app.categories.join(u' ').contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        // An app whose name begins with what was typed goes before one that merely has it.
        if (fits
            && (!first
                || (item->text().startsWith(text, Qt::CaseInsensitive)
                    && !first->text().startsWith(text, Qt::CaseInsensitive))))
            first = item;
    }
    m_list->setCurrentItem(first);
    m_none->setVisible(!first);
}

void NewCredentialDialog::choose(QListWidgetItem *item)
{
    if (!item || item->isHidden())
        return;
    const auto app = m_lookup.find(m_apps.at(m_list->row(item)).slug);
    if (!app)
        return;
    m_app = *app;
    m_methods = offered(m_app);
    const QString locale = QLocale().name();
    const QString name = m_app.displayName(locale);
    m_icon->setPixmap(
        Monogram(m_app.slug, name, m_app.monogram, m_app.color).pixmap(38, devicePixelRatioF()));
    m_title->setText(name);
    m_description->setText(m_app.description.in(locale));
    m_methodBox->clear();
    for (const ConnectionMethod &method : std::as_const(m_methods))
        m_methodBox->addItem(method.label.isEmpty() ? method.key : method.label.in(locale));
    m_methodBox->setVisible(m_methods.size() > 1);
    m_methodLabel->setVisible(m_methods.size() > 1);
    m_placement->setChoices(m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()));
    m_placement->setPlacement(
        name, m_lookup.startScope ? m_lookup.startScope(m_app.slug) : Scope(), {}, false);
    chooseMethod(0);
    m_pages->setCurrentIndex(1);
    showFormButtons(true);
    m_placement->labelEdit()->setFocus();
    m_placement->labelEdit()->selectAll();
}

void NewCredentialDialog::chooseMethod(int index)
{
    m_method = m_methods.at(index);
    QString help = m_method.help.in(QLocale().name()).toHtmlEscaped();
    if (m_method.keyPage.isValid() && m_method.keyPage.scheme() == "https"_L1)
        help += u" <a href=\"%1\">%2</a>"_s.arg(m_method.keyPage.toString(QUrl::FullyEncoded).toHtmlEscaped(),
            tr("Where to make a key").toHtmlEscaped());
    m_help->setText(help.trimmed());
    m_help->setVisible(!m_help->text().isEmpty());
    m_form->setSchema(m_method.schema, PlacementEditor::mnemonics() + u"bvm"_s);
    m_form->setDefaults();
    showFailure({});
}

bool NewCredentialDialog::isDirty() const
{
    return m_pages->currentIndex() == 1 && (m_form->isDirty() || m_placement->isDirty());
}

void NewCredentialDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_pages->currentIndex() == 0)
        m_search->setFocus();
}

void NewCredentialDialog::reject()
{
    leave([this] {
        m_form->wipe();
        QDialog::reject();
    });
}

void NewCredentialDialog::leave(std::function<void()> then)
{
    if (!isDirty())
        return then();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
        tr("This credential has not been saved."), QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    // Not when the button is clicked: the question closes first, then the dialog that it was asked for.
    connect(box, &QDialog::finished, this, [then](int answer) {
        if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

void NewCredentialDialog::back()
{
    m_form->setSchema({});
    m_pages->setCurrentIndex(0);
    showFormButtons(false);
    m_search->setFocus();
}

void NewCredentialDialog::showFormButtons(bool shown)
{
    m_back->setVisible(shown);
    m_save->setVisible(shown);
    // The box hands the focus to its first button, also when that is hidden, and Tab would end there.
    m_buttons->setFocusProxy(shown ? m_save : m_buttons->button(QDialogButtonBox::Cancel));
}

void NewCredentialDialog::save()
{
    showFailure({});
    const bool valuesFine = m_form->check();
    if (!m_placement->check() || !valuesFine)
        return;
    CredentialDraft draft;
    draft.appSlug = m_app.slug;
    draft.appName = m_app.displayName(u"en_US"_s);
    draft.methodKey = m_method.key;
    draft.label = m_placement->label();
    draft.scope = m_placement->scope();
    draft.environment = m_placement->environment();
    draft.isDefault = m_placement->isDefault();
    draft.plain = m_form->plainValues();
    draft.secrets = m_form->secrets();
    draft.schema = m_method.schema;
    m_editor->save(std::move(draft));
}

void NewCredentialDialog::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

bool NewCredentialDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) { // moves in the list while one types
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Return
            || key == Qt::Key_Enter) { // and does not reach Save, which appears with this
            choose(m_list->currentItem());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
}
